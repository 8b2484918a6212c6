import type { Language } from '../../../kernel/localised-text.ts';

/** How Cities of Design came to be coordinated, and what they tell each other: made up, with invented people. */
export const storyOfDesign = {
  slug: 'cities-of-design',
  ground: 'Demonstration: made up with invented people.',
  /** Who was in office before the election, and is deputy still. */
  deputy: { person: 'zhou-wenjing', from: '2026-01-05' },
  election: {
    openedOn: '2026-02-02',
    closedOn: '2026-02-16',
    takenOverOn: '2026-02-17',
    lastDay: '2028-02-16',
    termMonths: 24,
    openedBy: 'zhou-wenjing',
    elected: 'kato-daichi',
    candidates: [
      { person: 'kato-daichi', city: 'nagoya' },
      { person: 'zhou-wenjing', city: 'wuhan' },
    ],
    votes: [
      { city: 'nagoya', by: 'kato-daichi', for: 'kato-daichi' },
      { city: 'wuhan', by: 'zhou-wenjing', for: 'zhou-wenjing' },
      { city: 'hanoi', by: 'nguyen-thu-lan', for: 'kato-daichi' },
      { city: 'kobe', by: 'mori-haruka', for: 'kato-daichi' },
      { city: 'bandung', by: 'siti-rahayu', for: 'zhou-wenjing' },
    ],
  },
  /** Open for as long from the day on which the demonstration is brought in. */
  underWay: {
    days: 60,
    termMonths: 24,
    openedBy: 'kato-daichi',
    candidates: [
      { person: 'mori-haruka', city: 'kobe', votes: 1 },
      { person: 'siti-rahayu', city: 'bandung', votes: 1 },
    ],
    cast: [
      { city: 'nagoya', by: 'kato-daichi' },
      { city: 'wuhan', by: 'zhou-wenjing' },
    ],
  },
  news: [
    {
      by: 'kato-daichi',
      for: 'cities-of-design',
      on: '2026-02-18',
      language: 'en' as Language,
      title: 'Thank you, and how I would like to begin',
      text: 'Thank you for your votes. In the first half year I would like to hear from every city once: what it would show the others, and what it would like to learn. Nobody need prepare anything.\n\nWhoever would rather write than talk, writes.',
    },
    {
      by: 'nguyen-thu-lan',
      for: 'hanoi',
      on: '2026-04-09',
      language: 'vi' as Language,
      title: 'Mời các thành phố góp ví dụ cho chương về không gian công cộng',
      text: 'Hà Nội đang đọc lại chương về không gian công cộng trong khung lễ hội chung. Thành phố nào có một ví dụ nhỏ, kể cả việc chưa thành công, xin viết thành trường hợp và gắn với mục ấy. Chúng tôi sẽ đọc tất cả.',
    },
    {
      by: 'kato-daichi',
      for: 'cities-of-design',
      on: '2026-09-21',
      language: 'en' as Language,
      title: 'A deputy is to be elected',
      text: 'The deputy’s term comes to its end. Each member city has one vote, cast by whoever speaks for it. The vote is secret: it is kept that a city voted, and not for whom.',
    },
  ],
} as const;
