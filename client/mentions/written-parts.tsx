import { Fragment } from 'react';
import { textParts } from './text-parts.ts';
import './mentions.css';

/** What a person wrote: working links, and whom they mention; never anything but text. */
export function WrittenParts(props: {
  text: string;
  mentions: readonly { id: string; name: string }[];
  readerId: string | undefined;
}) {
  return textParts(props.text, props.mentions).map((part, index) => {
    const key = `${index}:${part.text}`;
    if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
    if (part.kind === 'mention') {
      const isMe = part.personId === props.readerId;
      return (
        <bdi key={key} className={isMe ? 'mention me' : 'mention'}>
          {part.text}
        </bdi>
      );
    }
    return (
      <a key={key} className="link" href={part.href} rel="noopener noreferrer nofollow ugc" target="_blank">
        <bdi>{part.text}</bdi>
      </a>
    );
  });
}
