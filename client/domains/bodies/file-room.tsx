import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';

export const FileRoom_body = graphql(`
  fragment FileRoom_body on Body {
    id
    fileRoom { id usedBytes mostBytes }
  }
`);

const megabyte = 1024 * 1024;
/** From where on it is said that room runs out. */
const nearlyFull = 0.9;

/** How much of its room for files a body uses; for those who act for it. */
export function FileRoom(props: { body: FragmentOf<typeof FileRoom_body> }) {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const { fileRoom } = readFragment(FileRoom_body, props.body);
  if (!fileRoom) return null;
  const { usedBytes, mostBytes } = fileRoom;
  // Of very little a tenth is told, so that nobody reads that there is nothing.
  const inMegabytes = (bytes: number) => format.number(Math.ceil((10 * bytes) / megabyte) / 10);
  const used = inMegabytes(usedBytes);
  const words = t('files.used', { used, most: inMegabytes(mostBytes) });
  const isNearlyFull = usedBytes > nearlyFull * mostBytes;
  return (
    <section className="file-room" aria-labelledby="file-room">
      <h2 id="file-room">{t('files.title')}</h2>
      <meter
        aria-label={t('files.title')}
        aria-valuetext={words}
        min={0}
        max={mostBytes}
        high={nearlyFull * mostBytes}
        value={usedBytes}
      />
      <p>{words}</p>
      <p className={isNearlyFull ? 'warn' : 'meta'}>
        {t(isNearlyFull ? 'files.nearlyFull' : 'files.what', {
          left: inMegabytes(Math.max(0, mostBytes - usedBytes)),
        })}
      </p>
    </section>
  );
}
