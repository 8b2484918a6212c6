import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { Picker, type PickerOption } from '../../ui/picker.tsx';

export const FindPeopleQuery = graphql(`
  query FindPeople($search: String!) {
    people(search: $search, first: 8) {
      nodes { id name appointments { id role body { id name } } }
    }
  }
`);

/** Finds somebody who is here already, by any part of their name. */
export function PersonPicker(props: {
  label: ReactNode;
  hint?: ReactNode;
  name: string;
  required?: boolean;
  /** People who can't be meant. */
  except?: readonly string[];
  chosen: PickerOption | null;
  onChoose(person: PickerOption | null): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const { except = [] } = props;
  const [words, setWords] = useState(props.chosen?.label ?? '');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data, previousData, error, loading } = useQuery(FindPeopleQuery, {
    variables: { search: settled },
    skip: settled === '' || props.chosen !== null,
  });
  const people = settled === '' ? [] : ((data ?? previousData)?.people.nodes ?? []);
  const options = people
    .filter(({ id }) => !except.includes(id))
    .map(({ id, name, appointments }) => ({
      id,
      label: name,
      detail: appointments.map(({ role, body }) => `${body.name}, ${t(`people:role.${role}`)}`).join('; '),
    }));
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
