/** Answers to a person who has asked. */
export const replies: readonly string[] = [
  'Yes, we are open until eight tonight.',
  'Good morning! It is in stock, shall we put one aside? 🙂',
  'Да, работаем сегодня до восьми.',
  'Спасибо, что написали! Мастер перезвонит в течение часа 👍🏻',
  'Ja, heute bis zwanzig Uhr. Wir freuen uns auf Sie!',
  '¡Claro! Puede recogerlo mañana por la tarde 💪🏽',
  'Pode sim, é só trazer a nota.',
  'Evet, bu akşam sekize kadar açığız.',
  'نعم، نحن مفتوحون حتى الثامنة مساءً 🌙',
  'כן, אנחנו פתוחים היום עד שמונה. נתראה!',
  'जी हाँ, आज रात आठ बजे तक खुला है।',
  '有的，明天下午可以来取 👌🏼',
  'はい、今日は20時まで営業しています😊',
  'มีค่ะ พรุ่งนี้บ่ายมารับได้เลย',
  'A table for the whole family 👨‍👩‍👧‍👦, by the window 🏳️‍🌈, 7 pm ✔️',
  '👍🏿',
];
