import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadingBlocks } from '../../../client/documents/reading/reading-blocks.tsx';
import { idsFrom } from '../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../schema/blocks/markdown/index.ts';

afterEach(cleanup);

const label = {
  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  back: (number: number) => `Back to ${number}`,
  task: (isDone: boolean) => (isDone ? 'done' : 'to do'),
};

function read(markdown: string, under?: number) {
  const { blocks } = blocksOfMarkdown(markdown, idsFrom('a test'));
  return render(<ReadingBlocks blocks={blocks} name="section-1" under={under ?? 3} label={label} />)
    .container;
}

describe('a section as one reads it', () => {
  it('numbers its footnotes in the order they are called, and leads there and back', () => {
    read('First[^b], second[^a].\n\n[^a]: The later one.\n[^b]: The earlier one.');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'The earlier one. ↩',
      'The later one. ↩',
    ]);
    expect(screen.getByRole('link', { name: 'Note 2' }).getAttribute('href')).toBe('#section-1-note-2');
    expect(screen.getByRole('link', { name: 'Back to 2' }).getAttribute('href')).toBe('#section-1-call-2');
  });

  it('sets its headings below the one above it, wherever it stands', () => {
    read('## What good looks like\n\n### In detail', 3);
    expect(screen.getByRole('heading', { name: 'What good looks like' }).tagName).toBe('H4');
    expect(screen.getByRole('heading', { name: 'In detail' }).tagName).toBe('H5');
  });

  it('gives a table its head, and no header to a corner that names nothing', () => {
    read('| | Good |\n| --- | --- |\n| Ramp | level |');
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Good']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['', 'Ramp', 'level']);
  });

  it('says of each task whether it is done', () => {
    read('- [x] Book the hall\n- [ ] Find the key');
    expect(screen.getAllByRole('img').map((box) => box.getAttribute('aria-label'))).toEqual([
      'done',
      'to do',
    ]);
  });

  it('leads nowhere by a link that could run as code', () => {
    const blocks = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a trap', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
    ];
    render(<ReadingBlocks blocks={blocks} name="section-1" label={label} />);
    expect(screen.getByText('a trap')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
