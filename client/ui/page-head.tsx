import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { expectArrival, takeArrival } from './arrival.ts';

/** The page's one h1; takes the focus when the reader has just come to the page, and names the window. */
export function PageTitle(props: {
  children: ReactNode;
  windowTitle?: string;
  className?: string;
  lang?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true });
  }, []);
  // The title that stood there while the page was being read hands the focus on to the one that takes its place.
  useLayoutEffect(() => {
    const title = heading.current;
    return () => {
      if (title && title === document.activeElement) expectArrival();
    };
  }, []);
  useEffect(() => {
    const title = props.windowTitle ?? heading.current?.textContent;
    document.title = title ? `${title} · Trellis` : 'Trellis';
  });
  return (
    <h1 ref={heading} tabIndex={-1} className={props.className} lang={props.lang}>
      {props.children}
    </h1>
  );
}

/** Top of a page: where it belongs, its title, one line about it, and its one primary action. */
export function PageHead(props: {
  title: ReactNode;
  windowTitle?: string;
  eyebrow?: ReactNode;
  sub?: ReactNode;
  action?: ReactNode;
  /** What it is known by, before its title. */
  picture?: ReactNode;
  /** A title that people wrote is set in the serif. */
  isDocument?: boolean;
}) {
  return (
    <div className={props.picture ? 'head with-picture' : 'head'}>
      {props.picture}
      <div>
        {props.eyebrow && <p className="eyebrow">{props.eyebrow}</p>}
        <PageTitle windowTitle={props.windowTitle} className={props.isDocument ? 'doc-title' : undefined}>
          {props.title}
        </PageTitle>
        {props.sub && <p className="sub">{props.sub}</p>}
      </div>
      {props.action}
    </div>
  );
}
