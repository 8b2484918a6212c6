import { useTranslation } from 'react-i18next';
import { isBareRoom } from './venue.ts';

/** A room as one says it: Hall A, or its own name. */
export function RoomName({ room }: { room: string }) {
  const { t } = useTranslation('forums');
  return isBareRoom(room) ? t('programme.hall', { room }) : room;
}
