import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AgreementState,
  agreementStates,
  bindingStates,
  overStates,
  signedStates,
} from '../../../../schema/agreements/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import { FieldMark } from '../../../ui/field-mark.tsx';
import type { AgreementOnScreen } from '../agreement.documents.ts';
import { inLanguage, type Lane, type LaneStep, lanesOf, type StepLook } from './lanes.ts';
import { useTermWords } from './term-words.ts';

/** Where an agreement stands: a lane for each party, tied where all must agree. On a phone it is a list. */
export function StepPath({ agreement }: { agreement: AgreementOnScreen }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const day = useDay();
  const term = useTermWords();
  const lanes = lanesOf(agreement);
  const before = Math.max(1, ...lanes.map((lane) => lane.before.length));
  const after = Math.max(1, ...lanes.map((lane) => lane.after.length));
  const { state, signatories } = agreement;
  const at = agreementStates.indexOf(state);
  const isSigned = signedStates.includes(state);
  const textDay = agreement.texts.find(({ edition }) => edition?.frozenAt)?.edition?.frozenAt;
  const signed = signatories.filter((one) => one.signature).length;
  const begun = agreement.history.find((act) => act.kind === 'begun')?.at ?? agreement.beganAt;
  const look = (isNow: boolean, isDone: boolean): StepLook => (isNow ? 'now' : isDone ? 'done' : 'todo');
  const columns = `minmax(5.5rem, auto) repeat(${before + after + 4}, minmax(7.5rem, 1fr))`;
  const joints = {
    idea: { look: look(state === 'IDEA', at > 0), title: t('path.idea'), lines: [format.listDay(begun)] },
    text: {
      look: look(state === 'NEGOTIATING', at > 1 && state !== 'WITHDRAWN'),
      title: t('path.text'),
      lines: [
        textDay ? format.listDay(textDay) : state === 'NEGOTIATING' ? t('path.now') : '',
        format.list(agreement.texts.map((text) => format.language(text.language))),
      ],
    },
    signing: {
      look: look(state === 'SIGNING', isSigned),
      title: t('path.signing'),
      lines: [
        agreement.signedOn ? day(agreement.signedOn) : '',
        signatories.length > 0 ? t('path.signed', { signed, all: signatories.length }) : '',
      ],
    },
    force: {
      look: look(bindingStates.includes(state) || state === 'SUSPENDED', overStates.includes(state)),
      title:
        bindingStates.includes(state) || overStates.includes(state) || state === 'SUSPENDED'
          ? t(`state.${state as 'IN_FORCE'}`)
          : t('path.force'),
      lines: [
        agreement.enteredOn ? t('path.since', { day: day(agreement.enteredOn) }) : term.entry(agreement),
        term.length(agreement),
      ],
    },
  };
  const tied = { '--lanes': lanes.length } as CSSProperties;
  return (
    <ol className="path" aria-label={t('path.label')} style={{ ...tied, gridTemplateColumns: columns }}>
      {lanes.map((lane, row) => (
        <li className="lane" key={lane.party.id} style={{ gridRow: row + 1 }} aria-hidden="true">
          <LaneName lane={lane} />
        </li>
      ))}
      <Joint column={2} {...joints.idea} lanes={lanes.length} />
      <Joint column={3} {...joints.text} lanes={lanes.length} />
      {lanes.map((lane, row) => (
        <LaneSteps key={lane.party.id} lane={lane} row={row} column={4} width={before} steps={lane.before} />
      ))}
      <Joint column={4 + before} {...joints.signing} lanes={lanes.length} />
      {lanes.map((lane, row) => (
        <LaneSteps
          key={lane.party.id}
          lane={lane}
          row={row}
          column={5 + before}
          width={after}
          steps={lane.after}
        />
      ))}
      <Joint column={5 + before + after} {...joints.force} lanes={lanes.length} isLast />
    </ol>
  );
}

function LaneName({ lane: { party } }: { lane: Lane }) {
  const city = party.body.city ?? party.body.parent?.city;
  return (
    <>
      {city && <FieldMark field={city.field} />}
      {party.body.name}
    </>
  );
}

function Joint(props: {
  column: number;
  look: StepLook;
  title: string;
  lines: readonly string[];
  lanes: number;
  isLast?: boolean;
}) {
  const { t } = useTranslation('agreements');
  return (
    <li
      className={`joint is-${props.look} ${props.isLast ? 'last' : ''}`}
      style={{ gridColumn: props.column, gridRow: `1 / ${props.lanes + 1}` }}
      aria-current={props.look === 'now' ? 'step' : undefined}
    >
      <Words
        title={props.title}
        lines={props.lines}
        look={props.look}
        status={t(`path.${statusOf(props.look)}`)}
      />
      {Array.from({ length: props.lanes - 1 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lanes have an order and nothing else
        <i className="low" key={at} style={{ '--lane': at + 1 } as CSSProperties} />
      ))}
    </li>
  );
}

const statusOf = (look: StepLook) => (look === 'now' ? 'now' : look === 'todo' ? 'todo' : 'done');

/** The steps of one party between two ties; its line goes on where another party has more of them. */
function LaneSteps(props: {
  lane: Lane;
  row: number;
  column: number;
  width: number;
  steps: readonly LaneStep[];
}) {
  const { t } = useTranslation('agreements');
  const cells: ReactNode[] = props.steps.map((step, at) => (
    <LaneItem
      key={step.key}
      lane={props.lane}
      step={step}
      style={{ gridColumn: props.column + at, gridRow: props.row + 1 }}
    />
  ));
  const isDone = props.steps.length > 0 && props.steps.every((one) => one.look === 'done');
  for (let at = props.steps.length; at < props.width; at++) {
    const isFirst = at === 0;
    cells.push(
      <li
        key={`blank-${at}`}
        className={`step blank ${isDone ? 'is-done' : 'is-todo'}`}
        style={{ gridColumn: props.column + at, gridRow: props.row + 1 }}
        aria-hidden="true"
      >
        {isFirst && !props.lane.party.procedure && <span>{t('path.none')}</span>}
      </li>,
    );
  }
  return cells;
}

function LaneItem({ lane, step, style }: { lane: Lane; step: LaneStep; style: CSSProperties }) {
  const { t, i18n } = useTranslation('agreements');
  const format = useFormat();
  const day = useDay();
  const { taken, definition, look } = step;
  const outcome = definition.outcomes.find((one) => one.key === taken?.outcome);
  const answered = taken?.opinions.filter((one) => one.answeredOn).length ?? 0;
  const clock = definition.clock;
  const lines = [
    taken?.closedAt
      ? format.listDay(taken.closedAt)
      : taken
        ? t('path.since', { day: format.listDay(taken.openedAt) })
        : clock
          ? clockWords()
          : '',
    outcome
      ? inLanguage(outcome.name, i18n.language)
      : taken?.dueOn
        ? t('path.until', { day: day(taken.dueOn) })
        : inLanguage(definition.actor, i18n.language),
    taken && !taken.closedAt && taken.opinions.length > 0 ? `${answered}/${taken.opinions.length}` : '',
  ];
  function clockWords() {
    if (!clock) return '';
    const words = t(clock.unit === 'DAYS' ? 'path.days' : 'path.workingDays', { count: clock.days });
    return clock.from === 'SIGNATURE' ? t('path.afterSignature', { clock: words }) : words;
  }
  return (
    <li className={`step is-${look}`} style={style} aria-current={look === 'now' ? 'step' : undefined}>
      <span className="whose">{lane.party.body.name}</span>
      <Words
        title={inLanguage(definition.title, i18n.language)}
        lines={lines}
        look={look}
        status={t(`path.${statusOf(look)}`)}
      />
    </li>
  );
}

function Words(props: { title: string; lines: readonly string[]; look: StepLook; status: string }) {
  return (
    <div className="words">
      <b>{props.title}</b>
      <span className="vh">, {props.status}</span>
      {props.lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** Whether the parties' procedures are of any interest in a state. */
export const inProcedures = (state: AgreementState) =>
  ['TEXT_AGREED', 'CONSULTING', 'ESCALATED', 'CONSENTED', 'REFUSED', 'DECIDED', 'SIGNED'].includes(state);
