import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker, type PickerOption } from '../../ui/picker.tsx';
import { BodiesToChooseQuery } from './agreement.documents.ts';

/** Finds a body of the network by its name in any language. */
export function BodyPicker(props: {
  label: string;
  hint?: string;
  name: string;
  chosen: PickerOption | null;
  onChoose(option: PickerOption | null): void;
}) {
  const { t } = useTranslation('agreements');
  const [words, setWords] = useState(props.chosen?.label ?? '');
  const { data, previousData } = useQuery(BodiesToChooseQuery, {
    variables: { search: words },
    skip: words.trim() === '' || props.chosen !== null,
  });
  const nodes = (data ?? previousData)?.bodies.nodes ?? [];
  const options = words.trim() === '' ? [] : nodes.map(({ id, name }) => ({ id, label: name }));
  return (
    <Picker
      label={props.label}
      hint={props.hint}
      name={props.name}
      required
      words={words}
      chosen={props.chosen}
      options={options}
      status={t('new.found', { count: options.length })}
      onWords={setWords}
      onChoose={props.onChoose}
    />
  );
}
