import type { ShippedProcedure } from './shipped-procedure.ts';

const end = { to: null, needs: 'NOTHING', needsGround: false } as const;
const on = { ends: null, needs: 'NOTHING', needsGround: false } as const;

/** A plain council's path for a partner such as Dundee; to be fitted to its own standing orders. */
export const councilSimple: ShippedProcedure = {
  slug: 'council-simple',
  jurisdiction: 'GB-SCT',
  level: { en: 'City council', vi: 'Hội đồng thành phố' },
  kinds: [
    'SISTER_CITY',
    'FRIENDSHIP_CITY',
    'LETTER_OF_INTENT',
    'MEMORANDUM',
    'COOPERATION_PROGRAMME',
    'PROJECT_AGREEMENT',
  ],
  name: {
    en: 'City council: legal review, committee, signature',
    vi: 'Hội đồng thành phố: thẩm định pháp lý, ủy ban, ký kết',
  },
  about: {
    en: 'A plain path that most councils know: lawyers read it, a committee approves it, it is signed, filed and published.',
    vi: 'Trình tự đơn giản mà phần lớn hội đồng thành phố áp dụng: bộ phận pháp chế đọc, ủy ban phê duyệt, ký, lưu và công bố.',
  },
  sources: [],
  toConfirm: [
    {
      en: 'The council’s own standing orders and scheme of delegation: who approves, and whether a report must lie open before.',
      vi: 'Quy chế hoạt động và phân cấp của chính hội đồng: ai phê duyệt và có phải công khai báo cáo trước hay không.',
    },
  ],
  graph: {
    start: 'legal-review',
    steps: [
      {
        key: 'legal-review',
        phase: 'PREPARATION',
        title: { en: 'Legal review', vi: 'Thẩm định pháp lý' },
        actor: { en: 'Head of legal services', vi: 'Trưởng bộ phận pháp chế' },
        asks: {
          en: 'Say whether the text may be put to the committee as it is.',
          vi: 'Cho biết văn bản có thể trình ủy ban nguyên trạng hay không.',
        },
        roles: [],
        consultees: [],
        clock: { days: 10, unit: 'WORKING_DAYS', from: 'STEP' },
        documents: [],
        outcomes: [
          { ...on, key: 'NO_CHANGE', name: { en: 'No change needed', vi: 'Không cần sửa' }, to: 'committee' },
          {
            ...end,
            key: 'CHANGES_NEEDED',
            name: { en: 'Changes needed', vi: 'Cần sửa' },
            ends: 'REFUSED',
            needsGround: true,
          },
        ],
        source: null,
      },
      {
        key: 'committee',
        phase: 'DECISION',
        title: { en: 'Committee approves', vi: 'Ủy ban phê duyệt' },
        actor: { en: 'Committee of the council', vi: 'Ủy ban của hội đồng' },
        asks: {
          en: 'Approve that the council enters into it.',
          vi: 'Phê duyệt việc hội đồng tham gia ký kết.',
        },
        roles: [],
        consultees: [],
        clock: null,
        documents: [
          {
            key: 'minutes',
            name: { en: 'Minutes of the meeting', vi: 'Biên bản phiên họp' },
            isRequired: true,
          },
        ],
        outcomes: [
          { ...on, key: 'APPROVED', name: { en: 'Approved', vi: 'Phê duyệt' }, to: 'sign' },
          {
            ...end,
            key: 'NOT_APPROVED',
            name: { en: 'Not approved', vi: 'Không phê duyệt' },
            ends: 'REFUSED',
            needsGround: true,
          },
        ],
        source: null,
      },
      {
        key: 'sign',
        phase: 'SIGNING',
        title: { en: 'Signing', vi: 'Ký kết' },
        actor: { en: 'Who signs for the council', vi: 'Người ký thay mặt hội đồng' },
        asks: null,
        roles: [],
        consultees: [],
        clock: null,
        documents: [],
        outcomes: [
          { ...on, key: 'SIGNED', name: { en: 'Everybody has signed', vi: 'Các bên đã ký' }, to: 'publish' },
        ],
        source: null,
      },
      {
        key: 'publish',
        phase: 'REPORT',
        title: { en: 'Filed and published', vi: 'Lưu và công bố' },
        actor: { en: 'Clerk', vi: 'Thư ký hội đồng' },
        asks: {
          en: 'File the signed copy and publish it within 10 working days.',
          vi: 'Lưu bản đã ký và công bố trong 10 ngày làm việc.',
        },
        roles: [],
        consultees: [],
        clock: { days: 10, unit: 'WORKING_DAYS', from: 'SIGNATURE' },
        documents: [],
        outcomes: [{ ...end, key: 'FILED', name: { en: 'Filed', vi: 'Đã lưu' }, ends: 'COMPLETED' }],
        source: null,
      },
    ],
  },
};
