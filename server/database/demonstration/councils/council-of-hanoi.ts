import type { AppointmentRole } from '../../../../schema/words.ts';

/** Hanoi's advisory council as the demonstration tells it: who sits on it, what it is for and what it says are invented. */
export const councilOfHanoi = {
  slug: 'hanoi-advisory-council-of-experts',
  setBy: 'hanoi',
  asks: 'nguyen-thu-lan',
  ground: 'For the demonstration',
  people: [
    {
      slug: 'do-khanh-van',
      name: 'Đỗ Khánh Vân',
      role: 'COORDINATOR' as AppointmentRole,
      from: '2026-02-02',
      /** Until when, in days from when the demonstration is brought in: so that a term runs out soon whenever that is. */
      until: 800,
      job: {
        en: 'Chairs Hanoi’s advisory council and gives its opinions',
        vi: 'Điều phối hội đồng tư vấn của Hà Nội và đưa ra ý kiến của hội đồng',
      },
    },
    {
      slug: 'vu-hoang-nam',
      name: 'Vũ Hoàng Nam',
      role: 'DEPUTY' as AppointmentRole,
      from: '2026-02-02',
      until: 800,
      job: {
        en: 'Stands in for the coordinator of Hanoi’s advisory council',
        vi: 'Thay điều phối viên của hội đồng tư vấn Hà Nội khi cần',
      },
    },
    {
      slug: 'pham-tue-minh',
      name: 'Phạm Tuệ Minh',
      role: 'MEMBER' as AppointmentRole,
      from: '2026-02-02',
      until: 45,
      job: {
        en: 'Sits on Hanoi’s advisory council; her term runs out soon',
        vi: 'Thành viên hội đồng tư vấn của Hà Nội; nhiệm kỳ sắp hết',
      },
    },
  ],
  mandate: {
    from: '2026-02-02',
    words: {
      en: 'Texts on festivals and creative spaces that Hanoi writes with other cities or makes its own: whether they are fit for the city, before it decides. Made for the demonstration.',
      vi: 'Các văn bản về lễ hội và không gian sáng tạo mà Hà Nội cùng soạn với các thành phố khác hoặc áp dụng cho mình: văn bản có phù hợp với thành phố không, trước khi thành phố quyết định. Nội dung minh họa.',
    },
  },
  given: {
    edition: 1,
    question: 'Can Hanoi hold its festival by this framework as it reads now?',
    askedOn: '2026-04-21',
    dueOn: '2026-04-30',
    givenOn: '2026-04-28',
    by: 'do-khanh-van',
    verdict: 'IN_FAVOUR_WITH_REMARKS',
    words:
      'The framework leaves the city the room that it needs. We are in favour of it, with two remarks on what should be said more clearly when it is taken up again.',
    remarks: [
      {
        section: '02-2-money-that-lasts',
        words: 'Say who may open the reserve, and whom they tell of it.',
      },
      {
        section: '03-1-everyone-can-take-part',
        words: 'Name those who try a place out as partners, so that they are asked before and not after.',
      },
    ],
    dissent: {
      by: 'pham-tue-minh',
      on: '2026-04-27',
      words: 'I would have waited for one festival that was held by it before we say that we are in favour.',
    },
  },
  asked: {
    question: 'Do the three sentences that were made firmer suit Hanoi?',
    askedOn: '2026-11-16',
    /** In days from when the demonstration is brought in. */
    due: 30,
  },
} as const;
