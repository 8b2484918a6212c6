import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMark } from '../../../ui/field-mark.tsx';
import { bodyAddress } from '../../people/index.ts';
import type { PositionOnScreen } from '../framework.documents.ts';
import type { ReadingProps } from '../reading/reading.props.ts';
import { useTallyWords } from '../tally-words.ts';
import { canTakePosition } from './can-take-position.ts';
import './positions.css';

/** What cities think of an edition: how many think what, and each with its reservation, who said it and when. */
export function PositionList(props: ReadingProps & { onTakePosition(): void }) {
  const { t } = useTranslation('frameworks');
  const tally = useTallyWords();
  const { framework, edition } = props;
  const isOpen = edition.state !== 'CONSULTATION';
  return (
    <div className="readrow">
      <section className="positions" aria-labelledby="positions">
        <h2 id="positions" className="part-title">
          {t('positions.title')}
        </h2>
        <p className="tally">{isOpen ? tally(edition.tally) : t('positions.notYetOpen')}</p>
        {isOpen && <p className="meta">{t('positions.meaning')}</p>}
        {edition.positions.length > 0 && (
          <ul className="position-list">
            {edition.positions.map((position) => (
              <Position key={position.id} position={position} />
            ))}
          </ul>
        )}
        {canTakePosition(framework, edition) && (
          <Button aria-haspopup="dialog" onClick={props.onTakePosition}>
            {t('positions.take')}
          </Button>
        )}
      </section>
    </div>
  );
}

function Position({ position }: { position: PositionOnScreen }) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const { body, earlier } = position;
  return (
    <li>
      <p className="position-city">
        {body.city && <FieldMark field={body.city.field} />}
        <Link to={bodyAddress(body)}>{body.city?.name ?? body.name}</Link>
      </p>
      <div>
        <p className={`position-kind ${position.kind.toLowerCase()}`}>{t(`position.${position.kind}`)}</p>
        {position.reservation && (
          <blockquote className="written" dir="auto">
            {position.reservation}
          </blockquote>
        )}
        <p className="meta">
          {t('positions.by', {
            name: position.takenBy.name,
            role: t(`role.${position.role as 'FOCAL_POINT' | 'DEPUTY' | 'COORDINATOR'}`),
            day: format.shortDay(position.takenAt),
          })}
        </p>
        {earlier.map((one) => (
          <p className="meta quiet" key={one.id}>
            {t('positions.earlier', {
              position: t(`position.${one.kind}`),
              day: format.shortDay(one.takenAt),
            })}
          </p>
        ))}
      </div>
    </li>
  );
}
