import { useMatch, useParams } from 'react-router';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const CasesScreen = lazyScreen(() => import('./cases-screen.tsx').then((m) => m.CasesScreen));
const CaseScreen = lazyScreen(() => import('./case-screen.tsx').then((m) => m.CaseScreen));
const CaseWriteScreen = lazyScreen(() => import('./case-write-screen.tsx').then((m) => m.CaseWriteScreen));

/** The pages below /cases. What each is made of is listed here and not in the file that every page begins with. */
export function CasePages() {
  const { slug } = useParams();
  const isWriting = useMatch('/cases/:slug/write') !== null;
  if (!slug) return <CasesScreen />;
  return isWriting ? <CaseWriteScreen key={slug} /> : <CaseScreen key={slug} />;
}
