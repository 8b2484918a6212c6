import { commitmentLimits } from '../../../schema/commitment-limits.ts';
import { invalid } from '../../kernel/errors.ts';

/** The address of a page of the web; refuses every other scheme, names and passwords in it, and what is none. */
export function webAddress(field: string, value: string): string {
  const url = URL.parse(value.trim());
  const isPage =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes('.');
  if (!isPage || url.href.length > commitmentLimits.url.max)
    throw invalid(
      field,
      `${JSON.stringify(value.slice(0, 200))} is no address of a page of the web.`,
      'NO_WEB_ADDRESS',
    );
  return url.href;
}
