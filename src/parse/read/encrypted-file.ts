import { InputError } from '../input-error.js'

/** The error for a file of Word or WPS that only opens with a password. */
export const encryptedFile = new InputError('encrypted', {
  zh: '文件设有打开密码，无法读取；请在 Word 或 WPS 中取消密码后另存为 .docx',
  en: 'The file needs a password to open. Take the password off in Word or WPS and save it as .docx',
})
