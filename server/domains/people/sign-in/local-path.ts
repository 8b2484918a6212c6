const somewhere = 'http://house.invalid';

/** The page of ours that somebody wanted to see; the first page where they were sent to another house. */
export function localPath(next: string | undefined | null): string {
  if (!next?.startsWith('/') || next.length > 2_000 || /[\p{Cc}\\]/u.test(next) || next.startsWith('//'))
    return '/';
  if (!URL.canParse(next, somewhere)) return '/';
  const url = new URL(next, somewhere);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === somewhere && !path.startsWith('//') ? path : '/';
}
