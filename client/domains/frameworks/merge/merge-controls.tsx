import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice } from '../../../../schema/words.ts';
import { SelectField } from '../../../ui/form.tsx';
import type { Merge, MergeItem } from './merge.documents.ts';

/** What a section can be settled with, each with its key. */
export function Choices(props: {
  item: MergeItem;
  chosen: MergeChoice | null;
  city: string;
  number: number;
  isOpen: boolean;
  onChoose(choice: MergeChoice): void;
}) {
  const { t } = useTranslation('adaptations');
  const { item, chosen, city, number, isOpen } = props;
  const id = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={t('merge.which')}>
      {item.choices.map((choice, at) => (
        <label key={choice}>
          <input
            type="radio"
            name={`${id}-choice`}
            checked={chosen === choice}
            disabled={!isOpen}
            onChange={() => props.onChoose(choice)}
          />
          {choice === 'BASE' && !item.after
            ? t('merge.choiceGone')
            : t(`merge.choice.${choice}`, { city, number })}
          <kbd>{at + 1}</kbd>
        </label>
      ))}
    </div>
  );
}

/** Under which section of the new edition what lost its place is to stand. */
export function PlaceField(props: {
  merge: Merge;
  parentId: string | null;
  onChoose(parentId: string | null): void;
}) {
  const { t } = useTranslation('adaptations');
  const places = props.merge.places;
  return (
    <SelectField
      label={t('merge.place')}
      name="parentId"
      value={props.parentId ?? ''}
      choices={[
        { value: '', label: t('merge.placeTop') },
        ...places.map(({ sectionId, number, title }) => ({
          value: sectionId,
          label: t('merge.placeUnder', { number, title }),
        })),
      ]}
      onChange={(event) => props.onChoose(event.currentTarget.value || null)}
    />
  );
}

const keys = [
  { pressed: ['J', 'K'], does: 'move' },
  { pressed: ['1', '2', '3', '4'], does: 'choose' },
  { pressed: ['E'], does: 'edit' },
  { pressed: ['D'], does: 'later' },
  { pressed: ['U'], does: 'undo' },
] as const;

/** The keys by which the worklist is gone through. */
export function Keys() {
  const { t } = useTranslation('adaptations');
  return (
    <p className="keys">
      {keys.map(({ pressed, does }) => (
        <span key={does}>
          {pressed.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(`merge.keys.${does}`)}
        </span>
      ))}
    </p>
  );
}
