export { ru, russian } from './ru.ts';
