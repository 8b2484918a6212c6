import type { ShippedProcedure } from './shipped-procedure.ts';

const end = { to: null, needs: 'NOTHING', needsGround: false } as const;
const on = { ends: null, needs: 'NOTHING', needsGround: false } as const;

/** Conclusion of an international agreement in the name of a province-level People's Committee of Viet Nam. */
export const vietnamProvince: ShippedProcedure = {
  slug: 'vietnam-province-law-70-2020',
  jurisdiction: 'VN',
  level: { en: 'Province-level People’s Committee', vi: 'Ủy ban nhân dân cấp tỉnh' },
  kinds: [
    'SISTER_CITY',
    'FRIENDSHIP_CITY',
    'LETTER_OF_INTENT',
    'MEMORANDUM',
    'COOPERATION_PROGRAMME',
    'PROJECT_AGREEMENT',
  ],
  name: {
    en: 'Viet Nam, province level: Law on International Agreements',
    vi: 'Việt Nam, cấp tỉnh: Luật Thỏa thuận quốc tế',
  },
  about: {
    en: 'Conclusion, amendment, renewal and termination of an international agreement in the name of a province-level People’s Committee. A written agreement that creates no right or duty of the State under international law.',
    vi: 'Ký kết, sửa đổi, gia hạn và chấm dứt thỏa thuận quốc tế nhân danh Ủy ban nhân dân cấp tỉnh. Thỏa thuận bằng văn bản không làm phát sinh quyền, nghĩa vụ của Nhà nước theo pháp luật quốc tế.',
  },
  sources: [
    'Law 70/2020/QH14 on International Agreements, Art. 3, 18, 19, 27, 28, 33, 34',
    'Law 20/2023/QH15 on Electronic Transactions (which signatures equal wet ink)',
  ],
  toConfirm: [
    {
      en: 'Decree 134/2025 (June 2025) decentralises powers in foreign affairs: whether the Committee’s chair now decides when a consulted body disagrees. The exact text was not available to us.',
      vi: 'Nghị định 134/2025 (tháng 6/2025) về phân quyền trong lĩnh vực đối ngoại: khi cơ quan được lấy ý kiến không đồng ý, Chủ tịch UBND có được tự quyết định hay không. Chúng tôi chưa có nguyên văn.',
    },
    {
      en: 'Decree 177/2025: provincial committees inherit the agreements of abolished district committees from 1 July 2025; names and titles are to be brought up to date.',
      vi: 'Nghị định 177/2025: từ ngày 01/7/2025 UBND cấp tỉnh kế thừa thỏa thuận của UBND cấp huyện đã giải thể; cần cập nhật tên gọi và chức danh.',
    },
    {
      en: 'Decree 64/2021: departments that conclude in their own name (Arts 20(3), 23(2)) follow steps of their own.',
      vi: 'Nghị định 64/2021: các sở ký kết nhân danh mình (khoản 3 Điều 20, khoản 2 Điều 23) theo trình tự riêng.',
    },
    {
      en: 'The province’s own internal procedure after Decision 2673/QĐ-BNG (18 August 2025).',
      vi: 'Quy trình nội bộ của tỉnh, thành phố sau Quyết định 2673/QĐ-BNG (18/8/2025).',
    },
    {
      en: 'What the law says since 2026: a revision was under study.',
      vi: 'Quy định của Luật từ năm 2026: việc sửa đổi đang được nghiên cứu.',
    },
  ],
  graph: {
    start: 'propose',
    steps: [
      {
        key: 'propose',
        phase: 'PREPARATION',
        title: { en: 'Proposal', vi: 'Lập đề xuất ký kết' },
        actor: { en: 'Agency that proposes', vi: 'Cơ quan đề xuất' },
        asks: {
          en: 'Send the complete dossier to the bodies to be consulted: necessity, purpose, main content, assessment under Article 3.',
          vi: 'Gửi hồ sơ đầy đủ đến các cơ quan được lấy ý kiến: sự cần thiết, mục đích, nội dung chính, đánh giá theo Điều 3.',
        },
        roles: [],
        consultees: [],
        clock: null,
        documents: [
          {
            key: 'dossier',
            name: {
              en: 'Proposal and draft text, in Vietnamese and the foreign language',
              vi: 'Văn bản đề xuất và dự thảo, bằng tiếng Việt và tiếng nước ngoài',
            },
            isRequired: true,
          },
        ],
        outcomes: [{ ...on, key: 'SENT', name: { en: 'Dossier sent', vi: 'Đã gửi hồ sơ' }, to: 'consult' }],
        source: 'Law 70/2020/QH14, Art. 19(1), 27',
      },
      {
        key: 'consult',
        phase: 'CONSULTATION',
        title: { en: 'Opinions asked', vi: 'Lấy ý kiến' },
        actor: {
          en: 'Ministry of Foreign Affairs and the agencies concerned',
          vi: 'Bộ Ngoại giao và cơ quan liên quan',
        },
        asks: {
          en: 'Answer in writing within 7 working days of a complete dossier. Silence is not consent.',
          vi: 'Trả lời bằng văn bản trong 07 ngày làm việc kể từ khi nhận đủ hồ sơ. Không trả lời không phải là đồng ý.',
        },
        roles: [],
        consultees: [
          {
            key: 'ministry-of-foreign-affairs',
            name: { en: 'Ministry of Foreign Affairs', vi: 'Bộ Ngoại giao' },
          },
          {
            key: 'agencies-concerned',
            name: { en: 'Agencies directly concerned', vi: 'Cơ quan, tổ chức liên quan trực tiếp' },
          },
        ],
        clock: { days: 7, unit: 'WORKING_DAYS', from: 'STEP' },
        documents: [],
        outcomes: [
          {
            ...on,
            key: 'ALL_AGREE',
            name: { en: 'All agree', vi: 'Tất cả đồng ý' },
            to: 'decide',
            needs: 'ALL_AGREE',
          },
          {
            ...on,
            key: 'DISAGREEMENT',
            name: { en: 'Disagreement: ask the Prime Minister', vi: 'Có ý kiến khác: báo cáo Thủ tướng' },
            to: 'ask-prime-minister',
            needs: 'A_DISAGREEMENT',
            needsGround: true,
          },
          {
            ...on,
            key: 'REWORK',
            name: { en: 'Complete the dossier and ask again', vi: 'Hoàn thiện hồ sơ và lấy ý kiến lại' },
            to: 'propose',
            needsGround: true,
          },
        ],
        source: 'Law 70/2020/QH14, Art. 19(1)–(2), 27',
      },
      {
        key: 'ask-prime-minister',
        phase: 'ESCALATION',
        title: { en: 'Prime Minister asked', vi: 'Xin ý kiến Thủ tướng' },
        actor: { en: 'Prime Minister', vi: 'Thủ tướng Chính phủ' },
        asks: {
          en: 'Answer in writing within 7 working days, all opinions reported. It goes on only with written consent.',
          vi: 'Trả lời bằng văn bản trong 07 ngày làm việc, trên cơ sở báo cáo đầy đủ các ý kiến. Chỉ tiếp tục khi có đồng ý bằng văn bản.',
        },
        roles: [],
        consultees: [],
        clock: { days: 7, unit: 'WORKING_DAYS', from: 'STEP' },
        documents: [
          {
            key: 'report',
            name: { en: 'Report with all opinions', vi: 'Báo cáo kèm toàn bộ ý kiến' },
            isRequired: true,
          },
        ],
        outcomes: [
          {
            ...on,
            key: 'CONSENTS',
            name: { en: 'Consents in writing', vi: 'Đồng ý bằng văn bản' },
            to: 'decide',
            needsGround: true,
          },
          {
            ...end,
            key: 'DOES_NOT_CONSENT',
            name: { en: 'Does not consent', vi: 'Không đồng ý' },
            ends: 'REFUSED',
            needsGround: true,
          },
        ],
        source: 'Law 70/2020/QH14, Art. 19(4), 28',
      },
      {
        key: 'decide',
        phase: 'DECISION',
        title: { en: 'Chair decides', vi: 'Chủ tịch quyết định' },
        actor: { en: 'Chair of the People’s Committee', vi: 'Chủ tịch Ủy ban nhân dân' },
        asks: {
          en: 'Decide to conclude, and sign or authorise another to sign.',
          vi: 'Quyết định ký kết, trực tiếp ký hoặc ủy quyền ký.',
        },
        roles: [],
        consultees: [],
        clock: null,
        documents: [
          {
            key: 'decision',
            name: { en: 'Decision or authorisation', vi: 'Quyết định hoặc giấy ủy quyền' },
            isRequired: true,
          },
        ],
        outcomes: [
          {
            ...on,
            key: 'APPROVED',
            name: { en: 'Decides to conclude', vi: 'Quyết định ký kết' },
            to: 'sign',
          },
          {
            ...end,
            key: 'NOT_APPROVED',
            name: { en: 'Does not conclude', vi: 'Không ký kết' },
            ends: 'REFUSED',
            needsGround: true,
          },
        ],
        source: 'Law 70/2020/QH14, Art. 18, 19(3)',
      },
      {
        key: 'sign',
        phase: 'SIGNING',
        title: { en: 'Signing', vi: 'Ký kết' },
        actor: { en: 'Chair, or whom the Chair authorised', vi: 'Chủ tịch hoặc người được ủy quyền' },
        asks: null,
        roles: [],
        consultees: [],
        clock: null,
        documents: [],
        outcomes: [
          { ...on, key: 'SIGNED', name: { en: 'Everybody has signed', vi: 'Các bên đã ký' }, to: 'report' },
        ],
        source: 'Law 70/2020/QH14, Art. 19(3)',
      },
      {
        key: 'report',
        phase: 'REPORT',
        title: { en: 'Report and copy', vi: 'Báo cáo và gửi bản sao' },
        actor: { en: 'People’s Committee', vi: 'Ủy ban nhân dân' },
        asks: {
          en: 'Report to the Prime Minister in writing and send a copy to the Ministry of Foreign Affairs within 15 days after signing.',
          vi: 'Báo cáo Thủ tướng bằng văn bản và gửi bản sao cho Bộ Ngoại giao trong 15 ngày kể từ ngày ký.',
        },
        roles: [],
        consultees: [],
        clock: { days: 15, unit: 'DAYS', from: 'SIGNATURE' },
        documents: [
          {
            key: 'report',
            name: { en: 'Report to the Prime Minister', vi: 'Báo cáo Thủ tướng' },
            isRequired: true,
          },
          {
            key: 'copy',
            name: { en: 'Copy of the signed text', vi: 'Bản sao văn bản đã ký' },
            isRequired: true,
          },
        ],
        outcomes: [
          {
            ...end,
            key: 'REPORTED',
            name: { en: 'Reported and deposited', vi: 'Đã báo cáo và lưu chiểu' },
            ends: 'COMPLETED',
          },
        ],
        source: 'Law 70/2020/QH14, Art. 19(5)',
      },
    ],
  },
};
