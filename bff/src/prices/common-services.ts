/**
 * Common services in the portal's own plain words: the texts of CPT are licensed,
 * so none of them is here. By these words people find a service, in English or
 * Spanish; what is not here is found by the clinic's own name for it, or by code.
 */

/** A service type of X12 (element 1365), by which insurers tell what they pay. */
type ServiceType = '3' | '33' | '4' | '5' | '62' | '69' | '73' | '78' | '80' | '86' | '98' | 'AE' | 'BY' | 'MH';

export interface CommonService {
  /** `CPT:70551` */
  readonly code: string;
  readonly type: ServiceType;
  readonly en: string;
  readonly es: string;
  /** More words that people look for it by. */
  readonly words: string;
}

const service = (code: string, type: ServiceType, en: string, es: string, words = ''): CommonService => ({ code, type, en, es, words });

export const COMMON_SERVICES: readonly CommonService[] = [
  // Visits
  service('CPT:99203', '98', 'New patient visit, 30 minutes or more', 'Primera cita, 30 minutos o más', 'doctor office consult consulta medico nuevo'),
  service('CPT:99204', '98', 'New patient visit, 45 minutes or more', 'Primera cita, 45 minutos o más', 'doctor office consult consulta medico nuevo'),
  service('CPT:99212', '98', 'Short office visit', 'Cita corta en el consultorio', 'doctor follow-up consulta medico control'),
  service('CPT:99213', '98', 'Office visit, 20 minutes or more', 'Cita en el consultorio, 20 minutos o más', 'doctor follow-up consulta medico control'),
  service('CPT:99214', '98', 'Office visit, 30 minutes or more', 'Cita en el consultorio, 30 minutos o más', 'doctor follow-up consulta medico control'),
  service('CPT:99396', 'BY', 'Yearly checkup, age 40 to 64', 'Chequeo anual, de 40 a 64 años', 'physical preventive annual exam fisico preventivo'),
  service('CPT:99395', 'BY', 'Yearly checkup, age 18 to 39', 'Chequeo anual, de 18 a 39 años', 'physical preventive annual exam fisico preventivo'),
  service('CPT:99392', 'BY', 'Well-child checkup, age 1 to 4', 'Chequeo infantil, de 1 a 4 años', 'child baby kid nino nina bebe pediatra'),
  service('CPT:99283', '86', 'Emergency room visit, level 3', 'Sala de emergencias, nivel 3', 'er urgent hospital urgencias emergencia'),
  service('CPT:99284', '86', 'Emergency room visit, level 4', 'Sala de emergencias, nivel 4', 'er urgent hospital urgencias emergencia'),
  service(
    'CPT:90834',
    'MH',
    'Talk therapy, 45 minutes',
    'Terapia psicológica, 45 minutos',
    'mental counseling psychologist depression anxiety psicologo ansiedad depresion',
  ),
  service(
    'CPT:90837',
    'MH',
    'Talk therapy, 60 minutes',
    'Terapia psicológica, 60 minutos',
    'mental counseling psychologist depression anxiety psicologo ansiedad depresion',
  ),
  // Pictures
  service('CPT:70551', '62', 'MRI of the brain', 'Resonancia magnética del cerebro', 'mri head scan cabeza'),
  service('CPT:70553', '62', 'MRI of the brain, with dye', 'Resonancia magnética del cerebro, con contraste', 'mri head scan contrast cabeza'),
  service('CPT:72148', '62', 'MRI of the lower back', 'Resonancia magnética de la espalda baja', 'mri spine lumbar scan columna'),
  service(
    'CPT:73721',
    '62',
    'MRI of the knee or another leg joint',
    'Resonancia magnética de la rodilla u otra articulación de la pierna',
    'mri hip ankle scan cadera tobillo',
  ),
  service('CPT:70450', '62', 'CT scan of the head', 'Tomografía de la cabeza', 'cat scan brain tac escaner cerebro'),
  service('CPT:74177', '62', 'CT scan of the belly, with dye', 'Tomografía del abdomen, con contraste', 'cat scan abdomen pelvis tac escaner barriga'),
  service('CPT:71046', '4', 'Chest X-ray, 2 views', 'Radiografía de pecho, 2 imágenes', 'xray lung pneumonia rayos x pulmon torax'),
  service('CPT:73610', '4', 'Ankle X-ray, 3 views', 'Radiografía del tobillo, 3 imágenes', 'xray foot bone rayos x pie hueso'),
  service('CPT:73562', '4', 'Knee X-ray, 3 views', 'Radiografía de la rodilla, 3 imágenes', 'xray leg bone rayos x pierna hueso'),
  service('CPT:77067', '4', 'Mammogram, both breasts', 'Mamografía de ambos senos', 'breast cancer screening xray seno mama cancer'),
  service('CPT:77080', '4', 'Bone density scan', 'Densitometría ósea', 'dexa osteoporosis huesos osteoporosis'),
  service('CPT:76700', '4', 'Ultrasound of the belly', 'Ecografía del abdomen', 'sonogram liver gallbladder ultrasonido higado vesicula barriga'),
  service('CPT:76805', '4', 'Ultrasound in pregnancy', 'Ecografía del embarazo', 'sonogram baby ultrasonido bebe embarazada'),
  service('CPT:93306', '73', 'Ultrasound of the heart', 'Ecografía del corazón', 'echo echocardiogram ecocardiograma'),
  // Laboratory
  service('CPT:80048', '5', 'Basic blood chemistry', 'Química sanguínea básica', 'bmp metabolic kidney sugar sodium blood test sangre rinon azucar'),
  service('CPT:80053', '5', 'Full blood chemistry', 'Química sanguínea completa', 'cmp metabolic liver kidney blood test sangre higado rinon'),
  service('CPT:80061', '5', 'Cholesterol test', 'Prueba de colesterol', 'lipid panel blood sangre lipidos grasas'),
  service('CPT:83036', '5', 'Long-term blood sugar (A1c)', 'Azúcar en sangre a largo plazo (A1c)', 'hemoglobin diabetes glucose hemoglobina glucosa'),
  service('CPT:85025', '5', 'Blood count', 'Conteo de sangre', 'cbc anemia hemogram hemograma'),
  service('CPT:84443', '5', 'Thyroid test (TSH)', 'Prueba de tiroides (TSH)', 'thyroid blood sangre'),
  service('CPT:81001', '5', 'Urine test', 'Prueba de orina', 'urinalysis bladder infection infeccion vejiga'),
  service('CPT:87635', '5', 'COVID-19 test', 'Prueba de COVID-19', 'corona virus swab'),
  service('CPT:87880', '5', 'Strep throat test', 'Prueba de estreptococo', 'sore throat swab garganta'),
  service('CPT:88175', '5', 'Pap test', 'Papanicolaou', 'cervical cancer screening cuello uterino'),
  // Procedures
  service('CPT:45378', '73', 'Colonoscopy', 'Colonoscopia', 'colon bowel screening intestino'),
  service('CPT:45385', '73', 'Colonoscopy, removing a polyp', 'Colonoscopia, quitando un pólipo', 'colon bowel intestino polipo'),
  service('CPT:43239', '73', 'Looking into the stomach, with a sample', 'Endoscopia del estómago, con muestra', 'endoscopy egd biopsy stomach biopsia'),
  service('CPT:93000', '73', 'Heart tracing (EKG)', 'Electrocardiograma', 'ecg ekg heart corazon'),
  service('CPT:95810', '73', 'Sleep study overnight', 'Estudio del sueño', 'apnea snoring apnea ronquido dormir'),
  service('CPT:12001', '73', 'Stitches for a small cut', 'Puntos para una herida pequeña', 'wound suture sutura cortada'),
  service('CPT:29515', '73', 'Splint for the lower leg', 'Férula para la pierna', 'cast ankle fracture yeso tobillo fractura'),
  service('CPT:47562', '78', 'Removing the gallbladder', 'Extirpación de la vesícula', 'surgery laparoscopic cirugia'),
  service('CPT:49505', '78', 'Groin hernia repair', 'Reparación de hernia inguinal', 'surgery inguinal cirugia ingle'),
  service('CPT:66984', '78', 'Cataract surgery', 'Cirugía de cataratas', 'eye lens ojo'),
  service('CPT:29881', '78', 'Knee surgery by small cuts', 'Cirugía de rodilla con cortes pequeños', 'arthroscopy meniscus artroscopia menisco'),
  service('CPT:59400', '69', 'Birth with care before and after', 'Parto con atención antes y después', 'pregnancy delivery maternity embarazo bebe'),
  service(
    'CPT:59510',
    '69',
    'Cesarean birth with care before and after',
    'Cesárea con atención antes y después',
    'pregnancy c-section delivery maternity embarazo bebe',
  ),
  service('MS-DRG:470', '78', 'Hip or knee replacement in hospital', 'Reemplazo de cadera o rodilla en el hospital', 'joint surgery protesis cirugia'),
  service('MS-DRG:807', '69', 'Birth in hospital', 'Parto en el hospital', 'pregnancy delivery maternity embarazo bebe'),
  service(
    'MS-DRG:786',
    '69',
    'Cesarean birth in hospital, with serious problems',
    'Cesárea en el hospital, con problemas graves',
    'c-section delivery maternity embarazo bebe',
  ),
  // Treatments
  service('CPT:97110', 'AE', 'Physical therapy exercises, 15 minutes', 'Ejercicios de fisioterapia, 15 minutos', 'pt rehab terapia fisica rehabilitacion'),
  service('CPT:97161', 'AE', 'First physical therapy visit', 'Primera cita de fisioterapia', 'pt rehab evaluation terapia fisica rehabilitacion'),
  service('CPT:98941', '33', 'Chiropractic treatment', 'Tratamiento quiropráctico', 'chiropractor back spine quiropractico espalda'),
  service('CPT:90471', '80', 'Giving a vaccine', 'Aplicación de una vacuna', 'shot flu immunization inyeccion gripe'),
  service('CPT:96372', '3', 'Giving a shot of medicine', 'Aplicación de una inyección', 'injection inyectar medicamento'),
];

const BY_CODE = new Map(COMMON_SERVICES.map((one) => [one.code, one]));

/** The plain words for the first of these codes that has some. */
export function commonService(codes: readonly string[]): CommonService | undefined {
  for (const code of codes) {
    const found = BY_CODE.get(code);
    if (found) return found;
  }
  return undefined;
}

/** Spanish words as clinics' files have them in English, so that these find what is not above. */
export const SPANISH_WORDS: Readonly<Record<string, string>> = {
  resonancia: 'mri',
  tomografia: 'ct',
  radiografia: 'xr',
  ecografia: 'ultrasound',
  ultrasonido: 'ultrasound',
  cerebro: 'brain',
  cabeza: 'head',
  rodilla: 'knee',
  cadera: 'hip',
  tobillo: 'ankle',
  espalda: 'spine',
  corazon: 'heart',
  pecho: 'chest',
  sangre: 'blood',
  orina: 'urine',
  parto: 'delivery',
  cesarea: 'cesarean',
  hernia: 'hernia',
  marcapasos: 'pacemaker',
  cama: 'bed',
  habitacion: 'room',
  reemplazo: 'replacement',
};
