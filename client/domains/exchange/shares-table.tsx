import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { Share } from './exchange.documents.ts';

/** What each group gives and receives, in numbers. */
export function SharesTable(props: {
  caption: string;
  head: string;
  shares: readonly Share[];
  nameOf(share: Share): string;
}) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it may be wider than the screen, and the keyboard has to reach its end
    <section className="table-wrap" tabIndex={0} aria-label={props.caption}>
      <table className="shares">
        <caption className="vh">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            <th scope="col">{t('table.given')}</th>
            <th scope="col">{t('table.received')}</th>
            <th scope="col">{t('table.balance')}</th>
            <th scope="col">{t('table.active')}</th>
          </tr>
        </thead>
        <tbody>
          {props.shares.map((share) => (
            <tr key={`${share.region} ${share.field}`}>
              <th scope="row">{props.nameOf(share)}</th>
              <td>{format.number(share.given)}</td>
              <td>{format.number(share.received)}</td>
              <td>{t(`balance.${leaning(share)}`)}</td>
              <td>
                {share.cityCount === 0
                  ? '–'
                  : t('table.of', {
                      active: format.number(share.activeCount),
                      all: format.number(share.cityCount),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In words, so that nobody subtracts: a third more one way leans that way. */
function leaning({ given, received }: Share): 'silent' | 'gives' | 'receives' | 'even' {
  if (given + received === 0) return 'silent';
  if (given * 3 >= received * 4) return 'gives';
  return received * 3 >= given * 4 ? 'receives' : 'even';
}
