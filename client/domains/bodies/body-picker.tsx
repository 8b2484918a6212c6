import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { Picker, type PickerOption } from '../../ui/picker.tsx';

export const FindBodiesQuery = graphql(`
  query FindBodies($search: String!) {
    bodies(search: $search, first: 8) {
      nodes { id kind name }
    }
  }
`);

/** Finds a body by a name in any of its languages. */
export function BodyPicker(props: {
  label: ReactNode;
  hint?: ReactNode;
  name: string;
  required?: boolean;
  chosen: PickerOption | null;
  onChoose(body: PickerOption | null): void;
}) {
  const { t } = useTranslation('bodies');
  const [words, setWords] = useState(props.chosen?.label ?? '');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data, previousData, error, loading } = useQuery(FindBodiesQuery, {
    variables: { search: settled },
    skip: settled === '' || props.chosen !== null,
  });
  const bodies = settled === '' ? [] : ((data ?? previousData)?.bodies.nodes ?? []);
  const options = bodies.map(({ id, kind, name }) => ({ id, label: name, detail: t(`kind.${kind}`) }));
  const isSettled = settled === words.trim() && !loading;
  return (
    <Picker
      label={props.label}
      hint={props.hint}
      name={props.name}
      required={props.required}
      words={words}
      chosen={props.chosen}
      options={options}
      status={
        error
          ? t('pick.failed')
          : isSettled && settled !== ''
            ? t('pick.found', { count: options.length })
            : ''
      }
      onWords={setWords}
      onChoose={props.onChoose}
    />
  );
}
