/** What a surgery writes the day before. */
export const reminders: readonly string[] = [
  'Напоминаем о визите завтра в 10:30. Ответьте 1, чтобы подтвердить.',
  'Напоминаем о визите завтра в 14:00. Ответьте 1, чтобы подтвердить.',
  'Результаты готовы, их можно получить в регистратуре с 8 до 20.',
  'A reminder of your visit tomorrow at 9:15. Reply 1 to confirm.',
  'Ihr Termin ist morgen um 11:45 Uhr. Antworten Sie mit 1, wenn Sie kommen.',
  'Le recordamos su cita de mañana a las 16:20. Responda 1 para confirmar.',
  'Lembrete: sua consulta é amanhã às 8h40. Responda 1 para confirmar.',
  'Randevunuz yarın 13.30’da. Onaylamak için 1 yazın.',
  'نذكركم بموعدكم غدًا الساعة ٩:٣٠. أرسلوا ١ للتأكيد.',
  'תזכורת: התור שלכם מחר ב-12:10. השיבו 1 לאישור.',
  'कल सुबह १०:१५ बजे आपका समय तय है। पक्का करने के लिए 1 लिखें।',
  '提醒您：明天上午10点15分就诊，回复1确认。',
  '明日15時のご予約です。確認のため「1」とご返信ください。',
  'นัดหมายของคุณคือพรุ่งนี้เวลา 10.00 น. พิมพ์ 1 เพื่อยืนยัน',
];
