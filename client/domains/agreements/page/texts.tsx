import { type CSSProperties, Fragment, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/block-schema.ts';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import type { AgreementOnScreen } from '../agreement.documents.ts';
import { BeginFromModel } from './begin-from-model.tsx';

type Text = AgreementOnScreen['texts'][number];
const RedlineDialog = lazyScreen(
  async () => (await import('./redline-dialog.tsx')).RedlineDialog,
  'agreements',
  'documents',
);

type Section = NonNullable<Text['edition']>['sections'][number];

/** The text in each of its languages, side by side, article by article; where it is still written, the way to each. */
export function Texts({ agreement }: { agreement: AgreementOnScreen }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { texts } = agreement;
  const [isComparing, setComparing] = useState(false);
  const withWords = texts.filter((text) => text.edition && text.edition.sections.length > 0);
  const [first] = withWords;
  const frozen = first?.edition?.frozenAt;
  const isAuthentic = texts.length > 1 && texts.every((text) => text.isAuthentic);
  return (
    <section>
      <h2>
        {t('text.title')}
        <span className="quiet">
          {frozen ? t('text.sub', { day: format.listDay(frozen) }) : t('text.draft')}
          {isAuthentic && `, ${t('text.authentic')}`}
        </span>
      </h2>
      <p className="text-ways">
        {texts.map((text) => (
          <Fragment key={text.language}>
            {text.document && (
              <ButtonLink
                small
                to={
                  text.document.adaptation
                    ? `/adaptations/${text.document.adaptation.id}`
                    : `/documents/${text.document.id}`
                }
              >
                {text.document.may.edit
                  ? t('text.write', { language: format.language(text.language) })
                  : format.language(text.language)}
              </ButtonLink>
            )}
            <Stale text={text} />
          </Fragment>
        ))}
        {agreement.may.seeHistory && withWords.length > 0 && (
          <Button small aria-haspopup="dialog" onClick={() => setComparing(true)}>
            {t('redline.open')}
          </Button>
        )}
        <BeginFromModel agreement={agreement} />
      </p>
      {isComparing && (
        <Suspense fallback={null}>
          <RedlineDialog slug={agreement.slug} onClose={() => setComparing(false)} />
        </Suspense>
      )}
      {withWords.length === 0 && <p className="meta">{t('text.draftAdvice')}</p>}
      {first && (
        <div className="two" style={{ '--languages': withWords.length } as CSSProperties}>
          {withWords.map((text) => (
            <div className="hd" key={text.language} lang={text.language}>
              <h3>{format.language(text.language)}</h3>
            </div>
          ))}
          {first.edition!.sections.map((section, at) =>
            withWords.map((text) => (
              <Article
                key={`${section.sectionId} ${text.language}`}
                text={text}
                section={text === first ? section : counterpart(text, section, at)}
              />
            )),
          )}
        </div>
      )}
    </section>
  );
}

function Stale({ text }: { text: Text }) {
  const { t } = useTranslation('agreements');
  const count = text.pairs.filter((pair) => pair.isStale).length;
  return count > 0 ? <span className="meta warn">{t('text.stale', { count })}</span> : null;
}

/** The section that says the same in another language: the one it was compared with, else the one in its place. */
function counterpart(text: Text, source: Section, at: number): Section | undefined {
  const pair = text.pairs.find((one) => one.sourceSectionId === source.sectionId);
  const sections = text.edition!.sections;
  return pair ? sections.find((one) => one.sectionId === pair.sectionId) : sections[at];
}

function Article({ text, section }: { text: Text; section: Section | undefined }) {
  const { t } = useTranslation('agreements');
  if (!section) return <div />;
  const isStale = text.pairs.some((pair) => pair.sectionId === section.sectionId && pair.isStale);
  return (
    <div lang={text.language}>
      <p className="art">
        {section.title}
        {isStale && <span className="warn"> {t('text.stale', { count: 1 })}</span>}
      </p>
      <ReadingBlocks
        blocks={section.blocks as readonly BlockJson[]}
        name={`${text.language}-${section.sectionId}`}
        label={{
          note: (number) => t('text.note', { number }),
          back: (number) => t('text.noteBack', { number }),
          notes: t('text.notes'),
          task: (isDone) => t(isDone ? 'text.taskDone' : 'text.taskOpen'),
        }}
      />
    </div>
  );
}
