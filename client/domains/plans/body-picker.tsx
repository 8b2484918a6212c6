import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker, type PickerOption } from '../../ui/picker.tsx';
import { BodiesForPlansQuery } from './plan.documents.ts';

/** Finds a body by its name in any language; may stay empty. */
export function BodyPicker(props: {
  label: string;
  hint?: string;
  name: string;
  chosen: PickerOption | null;
  onChoose(option: PickerOption | null): void;
}) {
  const { t } = useTranslation('plans');
  const [words, setWords] = useState(props.chosen?.label ?? '');
  const isOpen = words.trim() !== '' && props.chosen === null;
  const { data, previousData } = useQuery(BodiesForPlansQuery, {
    variables: { search: words },
    skip: !isOpen,
  });
  const nodes = isOpen ? ((data ?? previousData)?.bodies.nodes ?? []) : [];
  return (
    <Picker
      label={props.label}
      hint={props.hint}
      name={props.name}
      words={words}
      chosen={props.chosen}
      options={nodes.map(({ id, name }) => ({ id, label: name }))}
      status={t('picker.found', { count: nodes.length })}
      onWords={setWords}
      onChoose={props.onChoose}
    />
  );
}
