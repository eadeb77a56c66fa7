/** Messages that a person who logs in waits for; `{code}` is the code. */
export const codes: readonly string[] = [
  'Your code is {code}. Do not share it.',
  '{code} — ваш код. Никому его не сообщайте.',
  'Ihr Code lautet {code}. Geben Sie ihn niemandem weiter.',
  'Su código es {code}. No lo comparta con nadie.',
  'Seu código é {code}. Não o passe a ninguém.',
  'Kodunuz {code}. Kimseyle paylaşmayın.',
  'رمزكم هو {code}. لا تعطوه لأحد.',
  'הקוד שלכם: {code}. אל תמסרו אותו לאיש.',
  'आपका कोड {code} है। इसे किसी को न बताएँ।',
  '您的验证码是 {code}，请勿告诉他人。',
  '認証コードは {code} です。誰にも教えないでください。',
  'รหัสของคุณคือ {code} อย่าบอกใคร',
];
