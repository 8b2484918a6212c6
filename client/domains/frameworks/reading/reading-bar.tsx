import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { EditionFileButton, ExportMenu } from '../../../documents/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { CaretIcon, CheckIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { AccessButton } from '../../access/index.ts';
import { FollowButton } from '../../notifications/index.ts';
import { useViewer } from '../../people/index.ts';
import { AdaptButton } from '../adaptation/adapt-button.tsx';
import { canTakePosition } from '../positions/can-take-position.ts';
import type { ReadingProps } from './reading.props.ts';
import { useEditionDate } from './use-edition-date.ts';

/** Which edition in which language, where it is being written on, and what one may do with it. */
export function ReadingBar(props: ReadingProps & { onTakePosition(): void }) {
  const { t } = useTranslation(['frameworks', 'adaptations']);
  const { framework, edition } = props;
  const { slug, may, document } = framework;
  const viewer = useViewer();
  return (
    <div className="readbar">
      <EditionMenu {...props} />
      {edition.languages.length > 1 && <ReadingLanguageMenu {...props} />}
      <Link className="link" to={`/frameworks/${slug}/editions`}>
        {t('editions.title')}
      </Link>
      {may.edit && (
        <Link className="link" to={`/frameworks/${slug}/write`}>
          {t('write')}
        </Link>
      )}
      {may.coordinate && (
        <Link className="link" to={`/frameworks/${slug}/sections`}>
          {t('terms.title')}
        </Link>
      )}
      <Link className="link" to={`/frameworks/${slug}/cities`}>
        {t('adaptations:matrix.open')}
      </Link>
      <div className="acts">
        <AdaptButton framework={framework} edition={edition} />
        {document && <FollowButton kind="document" id={document.id} />}
        {document && (
          <AccessButton
            kind="document"
            id={document.id}
            isPublished={framework.editions.some((one) => one.adoptedAt && one.state !== 'WITHDRAWN')}
          />
        )}
        {edition.sections.length > 0 && <Button onClick={() => window.print()}>{t('print.do')}</Button>}
        {viewer && document ? (
          <ExportMenu
            documentId={document.id}
            edition={edition}
            mayReadComments={document.may.readComments}
          />
        ) : (
          edition.sections.length > 0 && <EditionFileButton edition={edition} />
        )}
        {canTakePosition(framework, edition) && (
          <Button look="primary" aria-haspopup="dialog" onClick={props.onTakePosition}>
            {t('positions.take')}
          </Button>
        )}
      </div>
    </div>
  );
}

function EditionMenu({ framework, edition }: ReadingProps) {
  const { t } = useTranslation('frameworks');
  const navigate = useNavigate();
  const date = useEditionDate();
  const words = date(edition);
  return (
    <Menu
      label={t('editions.title')}
      className="select"
      button={
        <>
          <b>{words}</b>
          <CaretIcon />
        </>
      }
      items={framework.editions.map((one) => ({
        key: one.id,
        label: date(one),
        isChosen: one.id === edition.id,
        end: one.id === edition.id && <CheckIcon />,
        onSelect: () =>
          void navigate(
            one.state === 'ADOPTED'
              ? `/frameworks/${framework.slug}`
              : `/frameworks/${framework.slug}/editions/${one.number}`,
          ),
      }))}
    />
  );
}

function ReadingLanguageMenu({ edition, language }: ReadingProps) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  return (
    <Menu
      label={t('translation.language')}
      className="select"
      button={
        <>
          <span className="vh">{t('translation.language')}</span>
          <b>{format.language(language)}</b>
          <CaretIcon />
        </>
      }
      items={edition.languages.map((one) => ({
        key: one,
        label: format.language(one),
        isChosen: one === language,
        end: one === language && <CheckIcon />,
        onSelect: () => {
          const next = new URLSearchParams(search);
          next.set('lang', one);
          setSearch(next, { replace: true, preventScrollReset: true });
        },
      }))}
    />
  );
}
