import { WrittenParts } from '../../../mentions/written-parts.tsx';

/** What a person wrote: their line breaks, working links, mentions; never anything but text. */
export function MessageText(props: {
  text: string;
  mentions: readonly { id: string; name: string }[];
  readerId: string | undefined;
}) {
  return (
    <p className="body" dir="auto">
      <WrittenParts {...props} />
    </p>
  );
}
