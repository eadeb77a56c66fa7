/** What a shop writes to a list that it has bought. */
export const offers: readonly string[] = [
  'Two days only: 30% off every garden lamp. Reply STOP to opt out.',
  'Только два дня: скидка 30% на все садовые светильники. Ответьте СТОП, чтобы отписаться.',
  'Nur zwei Tage: 30 % auf alle Gartenlampen. STOPP zum Abmelden.',
  'Solo dos días: 30 % de descuento en lámparas de jardín 💡 Responda BAJA para salir.',
  'Só dois dias: 30% de desconto em luminárias de jardim 🌿 Responda SAIR para não receber mais.',
  'Deux jours seulement : -30 % sur les lampes de jardin. Répondez STOP pour ne plus rien recevoir.',
  'Yalnızca iki gün: bütün bahçe lambalarında %30 indirim. Çıkmak için DUR yazın.',
  'Лише два дні: знижка 30% на садові ліхтарі. Напишіть СТОП, щоб відписатися.',
  'يومان فقط: خصم ٣٠٪ على جميع مصابيح الحديقة. أرسل «إلغاء» للخروج.',
  'יומיים בלבד: 30% הנחה על כל מנורות הגינה. השיבו "הסר" להסרה.',
  'सिर्फ़ दो दिन: बग़ीचे के सभी लैंप पर ३०% की छूट। बंद करने के लिए STOP लिखें।',
  '仅限两天：花园灯全部七折 🏮 回复“退订”即可取消。',
  '二日間限定！ガーデンライトが全品30％オフ。配信停止は「停止」と返信してください。',
  '딱 이틀: 정원 조명 전 품목 30% 할인. 수신 거부는 "거부"라고 답장하세요.',
  'สองวันเท่านั้น: โคมไฟสวนทุกแบบลด 30% พิมพ์ "ยกเลิก" เพื่อหยุดรับข่าวสาร',
  '✨🪴 ½ price on the second lamp 🪴✨\nToday and tomorrow 👩🏽‍🌾👨🏿‍🌾\nSTOP = no more',
];
