/** Messages that a person who has ordered waits for; `{order}` is the number of the order. */
export const orders: readonly string[] = [
  'Order {order} is packed and leaves today. Thank you!',
  'Заказ {order} собран и отправится сегодня. Спасибо!',
  'Bestellung {order} ist gepackt und geht heute raus. Danke!',
  'El pedido {order} está listo y sale hoy. ¡Gracias! 📦',
  'O pedido {order} está embalado e sai hoje. Obrigado!',
  'La commande {order} est prête et part aujourd’hui. Merci !',
  '{order} numaralı sipariş hazır, bugün yola çıkıyor. Teşekkürler!',
  'الطلب {order} جاهز وسيُرسل اليوم. شكرًا لكم!',
  'הזמנה {order} ארוזה ויוצאת היום. תודה!',
  'ऑर्डर {order} पैक हो गया है और आज निकलेगा। धन्यवाद! 🙏🏾',
  '订单 {order} 已打包，今天发出。谢谢！',
  'ご注文 {order} は本日発送します。ありがとうございます！',
  'คำสั่งซื้อ {order} แพ็กแล้ว จะส่งวันนี้ ขอบคุณค่ะ',
];
