import type { TOptions } from 'i18next';
import { i18n } from '../../../i18n/i18n.ts';
import type { Messages } from '../../../i18n/messages.ts';

type Part = 'task' | 'callout' | 'image' | 'footnote' | 'kind';
type Key = { [P in Part]: `${P}.${keyof Messages['writing'][P] & string}` }[Part];

/** Words of the editor in a part of it that is no component. */
export function said(key: Key, options: TOptions = {}): string {
  return String(i18n.t(`writing:${key}` as 'writing:kind.table', options) ?? '');
}
