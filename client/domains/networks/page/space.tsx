import { useTranslation } from 'react-i18next';
import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import {
  type CriterionAnswer,
  criterionAnswers,
  type SpaceKind,
  type SpaceOperator,
  spaceKinds,
  spaceOperators,
} from '../../../../schema/networks/index.ts';
import { SelectField, TextField } from '../../../ui/form.tsx';
import type { Member, Network } from '../network.documents.ts';

/** What a space says of itself while it is typed; empty is not answered yet. */
export interface GivenSpace {
  readonly kind: SpaceKind | '';
  readonly operator: SpaceOperator | '';
  readonly answers: Readonly<
    Record<string, { readonly answer: CriterionAnswer | ''; readonly words: string }>
  >;
}

export const emptySpace: GivenSpace = { kind: '', operator: '', answers: {} };

/** What a space said of itself before, to be said anew. */
export function givenOf({ spaceKind, spaceOperator, assessment }: Member): GivenSpace {
  return {
    kind: spaceKind ?? '',
    operator: spaceOperator ?? '',
    answers: Object.fromEntries(
      assessment.map(({ criterion, answer, words }) => [criterion.id, { answer, words: words ?? '' }]),
    ),
  };
}

/** The same as it is sent; what is not answered is left out, and the server says so. */
export function sentSpace({ kind, operator, answers }: GivenSpace, { criteria }: Network) {
  return {
    space: kind ? { kind, operator: operator || null } : null,
    assessment: criteria.flatMap(({ id }) => {
      const { answer = '', words = '' } = answers[id] ?? {};
      return answer ? [{ criterionId: id, answer, words: words || null }] : [];
    }),
  };
}

/** Asks a space what it is, and how it sees itself by each criterion. */
export function SpaceFields(props: {
  network: Network;
  given: GivenSpace;
  onChange(given: GivenSpace): void;
}) {
  const { t } = useTranslation('networks');
  const { network, given, onChange } = props;
  const none = { value: '', label: t('space.choose') };
  const put = (id: string, more: Partial<GivenSpace['answers'][string]>) =>
    onChange({
      ...given,
      answers: { ...given.answers, [id]: { answer: '', words: '', ...given.answers[id], ...more } },
    });
  return (
    <>
      <SelectField
        label={t('space.kindLabel')}
        name="spaceKind"
        required
        value={given.kind}
        choices={[none, ...spaceKinds.map((value) => ({ value, label: t(`space.kind.${value}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...given, kind: spaceKinds.find((one) => one === value) ?? '' })
        }
      />
      <SelectField
        label={t('space.operatorLabel')}
        name="spaceOperator"
        value={given.operator}
        choices={[
          { value: '', label: t('space.unsaid') },
          ...spaceOperators.map((value) => ({ value, label: t(`space.operator.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...given, operator: spaceOperators.find((one) => one === value) ?? '' })
        }
      />
      {network.criteria.length > 0 && (
        <fieldset className="network-assessment">
          <legend>{t('space.assessment')}</legend>
          <p className="meta">{t('space.assessmentLead')}</p>
          {network.criteria.map(({ id, words }, index) => (
            <div key={id}>
              <SelectField
                label={`${index + 1}. ${words}`}
                name={`answer-${id}`}
                required
                value={given.answers[id]?.answer ?? ''}
                choices={[
                  none,
                  ...criterionAnswers.map((value) => ({ value, label: t(`space.answer.${value}`) })),
                ]}
                onChange={({ currentTarget: { value } }) =>
                  put(id, { answer: criterionAnswers.find((one) => one === value) ?? '' })
                }
              />
              <TextField
                label={t('space.shows', { number: index + 1 })}
                name={`words-${id}`}
                maxLength={limits.words.max}
                value={given.answers[id]?.words ?? ''}
                onChange={(event) => put(id, { words: event.currentTarget.value })}
              />
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What kind of space a member is, and who runs it, as far as it is known. */
export function SpaceFacts({ member }: { member: Member }) {
  const { t } = useTranslation('networks');
  const { spaceKind, spaceOperator } = member;
  if (!spaceKind && !spaceOperator) return null;
  return (
    <p className="meta">
      {[spaceKind && t(`space.kind.${spaceKind}`), spaceOperator && t(`space.operator.${spaceOperator}`)]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

/** How a space saw itself, for itself and for who decides. */
export function SpaceAssessment({ member }: { member: Member }) {
  const { t } = useTranslation('networks');
  if (member.assessment.length === 0) return null;
  return (
    <dl className="network-answers">
      {member.assessment.map(({ criterion, answer, words }) => (
        <div key={criterion.id}>
          <dt>{criterion.words}</dt>
          <dd>
            <b>{t(`space.answer.${answer}`)}</b>
            {words && <span className="serif"> {words}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
