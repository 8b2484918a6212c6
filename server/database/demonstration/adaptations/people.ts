import type { DemonstrationPerson } from '../people.ts';

/** Invented people of the cities that adapt the framework and had nobody in the conference. */
export const people: readonly DemonstrationPerson[] = [
  {
    slug: 'mori-haruka',
    name: 'Mori Haruka',
    language: 'en',
    zone: 'Asia/Tokyo',
    appointments: [{ body: 'kobe', role: 'FOCAL_POINT', from: '2022-04-01' }],
    job: {
      en: 'Adapts the framework for Kobe and leaves out what a memorial can’t use',
      vi: 'Điều chỉnh khung cho Kobe và bỏ qua những gì một lễ tưởng niệm không dùng được',
    },
  },
  {
    slug: 'kato-daichi',
    name: 'Kato Daichi',
    language: 'en',
    zone: 'Asia/Tokyo',
    appointments: [{ body: 'nagoya', role: 'FOCAL_POINT', from: '2024-04-01' }],
    job: {
      en: 'Writes the sections that Nagoya misses in the common text',
      vi: 'Viết những mục mà Nagoya thấy còn thiếu trong văn bản chung',
    },
  },
  {
    slug: 'zhou-wenjing',
    name: 'Zhou Wenjing',
    language: 'en',
    zone: 'Asia/Shanghai',
    appointments: [{ body: 'wuhan', role: 'FOCAL_POINT', from: '2023-03-06' }],
    job: {
      en: 'Keeps Wuhan’s version, which is one edition behind',
      vi: 'Phụ trách bản của Vũ Hán, đang chậm hơn một phiên bản',
    },
  },
  {
    slug: 'yoon-ha-eun',
    name: 'Yoon Ha-eun',
    language: 'en',
    zone: 'Asia/Seoul',
    appointments: [{ body: 'daegu', role: 'FOCAL_POINT', from: '2024-01-08' }],
    job: {
      en: 'Publishes Daegu’s version and speaks for the city on each edition',
      vi: 'Công bố bản của Daegu và nêu ý kiến của thành phố về từng phiên bản',
    },
  },
  {
    slug: 'siti-rahayu',
    name: 'Siti Rahayu',
    language: 'en',
    zone: 'Asia/Jakarta',
    appointments: [{ body: 'bandung', role: 'FOCAL_POINT', from: '2023-08-21' }],
    job: {
      en: 'Publishes Bandung’s version, whose open call went into the common text',
      vi: 'Công bố bản của Bandung, nơi lời mời ngỏ đã đi vào văn bản chung',
    },
  },
];
