import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';

export const BodyLogo_body = graphql(`
  fragment BodyLogo_body on Body {
    name
    logo { id url }
  }
`);

/** The picture a body is known by; where it has none, the first letters of its name. It says nothing that the name does not. */
export function BodyLogo(props: { body: FragmentOf<typeof BodyLogo_body> }) {
  const { name, logo } = readFragment(BodyLogo_body, props.body);
  if (logo) return <img className="body-logo" src={logo.url} alt="" />;
  return (
    <span className="body-logo initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word that begin with a capital. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const [first = name.trim(), ...others] = words;
  return [first, others.at(-1) ?? ''].map((word) => [...word.normalize('NFC')][0] ?? '').join('');
}
