// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetOldDrafts, keepDraft, readDraft } from '../../../client/streams/drafts.ts';

const place = { personId: 'lan', subject: 'session-1' };

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('is there again after a reload, for each session and each thread apart', () => {
    keepDraft(localStorage, place, { text: 'the main words' });
    keepDraft(localStorage, { ...place, thread: 'm7' }, { text: 'a reply' });
    expect(readDraft(localStorage, place)).toEqual({ text: 'the main words' });
    expect(readDraft(localStorage, { ...place, thread: 'm7' })).toEqual({ text: 'a reply' });
    expect(readDraft(localStorage, { ...place, personId: 'rizky' })).toBeUndefined();
  });

  it('is forgotten when it was sent', () => {
    keepDraft(localStorage, place, { text: 'sent' });
    keepDraft(localStorage, place, undefined);
    expect(readDraft(localStorage, place)).toBeUndefined();
  });

  it('does no harm when it is broken or the device is full', () => {
    localStorage.setItem('trellis.draft.lan.session-1.', '{broken');
    expect(readDraft(localStorage, place)).toBeUndefined();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    expect(() => keepDraft(localStorage, place, { text: 'x' })).not.toThrow();
    full.mockRestore();
  });

  it('is forgotten after sixty days, and nothing else of the device is', () => {
    keepDraft(localStorage, place, { text: 'old' });
    localStorage.setItem('trellis.language', 'vi');
    forgetOldDrafts(localStorage, Date.now() + 59 * 24 * 3_600_000);
    expect(readDraft(localStorage, place)).toEqual({ text: 'old' });
    forgetOldDrafts(localStorage, Date.now() + 61 * 24 * 3_600_000);
    expect(readDraft(localStorage, place)).toBeUndefined();
    expect(localStorage.getItem('trellis.language')).toBe('vi');
  });
});
