/** A model cooperation agreement between two cities: the second framework of the house, which knows no festival. Invented. */
export const modelAgreement = {
  slug: 'model-cooperation-agreement',
  title: {
    en: 'A model cooperation agreement between two cities',
    vi: 'Thỏa thuận hợp tác mẫu giữa hai thành phố',
  },
  summary: {
    en: 'The usual parts of an agreement between cities in plain words: what should be the same for all, what two parties settle themselves, and what to ask before anybody signs. A demonstration; have your own lawyers read it.',
    vi: 'Những phần thường có của một thỏa thuận giữa các thành phố, viết bằng lời dễ hiểu: điều gì nên giống nhau, điều gì hai bên tự định, và cần hỏi gì trước khi ký. Đây là bản trình diễn; hãy để bộ phận pháp chế của bạn đọc lại.',
  },
  by: 'nguyen-thu-lan',
  on: '2026-05-25',
  cut: '2026-06-15',
  frozen: '2026-07-06',
  adopted: '2026-07-20',
};
