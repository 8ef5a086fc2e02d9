import { describe, expect, test } from 'vitest';
import { classify } from '../../../shared/skills/classify.ts';
import type { GroupId, LevelId } from '../../../shared/skills/placement.ts';
import { sampleBadge } from './sample-badge.ts';

type Row = readonly [name: string, place: GroupId | `${GroupId}/${string}`, level?: LevelId];

const official: readonly Row[] = [
  ['Organisational Skills (Excellent)', 'organisational', 'excellent'],
  ['Organisational_Skills_Advanced_Knowledge', 'organisational', 'excellent'],
  ['Organisational_Skills_Excellent_2020-09-09.png', 'organisational', 'excellent'],
  ['Organizational Skills (Good)', 'organisational', 'good'],
  ['ORGANISATIONAL SKILLS - SUFFICIENT', 'organisational', 'sufficient'],
  ['Social Skills (Sufficient)', 'social', 'sufficient'],
  ['Social Skills Good', 'social', 'good'],
  ['Social Skills: Intermediate', 'social', 'good'],
  ['Social Skills – level Basic', 'social', 'sufficient'],
  ['SoftSkills4EU: Personal Skills (Excellent)', 'personal', 'excellent'],
  ['Personal Skills [Good]', 'personal', 'good'],
  ['Cooperative Skills (Good)', 'cooperative', 'good'],
  ['Co-operative Skills: Good', 'cooperative', 'good'],
  ['Co-Operative Skills (Advanced)', 'cooperative', 'excellent'],
  ['Creative Thinking Skills (Excellent)', 'creative', 'excellent'],
  ['Creative thinking – Excellent', 'creative', 'excellent'],
  ['Excellent – Organisational Skills', 'organisational', 'excellent'],
  ['Sociale vaardigheden (Goed)', 'social', 'good'],
  ['Persoonlijke vaardigheden - Voldoende', 'personal', 'sufficient'],
  ['Organisatievaardigheden (Uitstekend)', 'organisational', 'excellent'],
  ['Organisatorische vaardigheden (gevorderd)', 'organisational', 'excellent'],
  ['Samenwerkingsvaardigheden: basis', 'cooperative', 'sufficient'],
  ['Coöperatieve vaardigheden (Goed)', 'cooperative', 'good'],
  ['Cooperatieve vaardigheden goed', 'cooperative', 'good'],
  ['Creatief denken (Uitstekend)', 'creative', 'excellent'],
  ['Socialne veščine (Dobro)', 'social', 'good'],
  ['Organizacijske vescine - odlicno', 'organisational', 'excellent'],
  ['Veščine sodelovanja (Zadostno)', 'cooperative', 'sufficient'],
  ['Socijalne vještine (Izvrsno)', 'social', 'excellent'],
  ['Vještine suradnje – dovoljno', 'cooperative', 'sufficient'],
  ['Kreativno razmišljanje (napredno)', 'creative', 'excellent'],
  ['Competenze sociali (Buono)', 'social', 'good'],
  ['Competenze organizzative – livello avanzato', 'organisational', 'excellent'],
  ['Pensiero creativo (Sufficiente)', 'creative', 'sufficient'],
  ['Κοινωνικές δεξιότητες (Καλό)', 'social', 'good'],
  ['ΟΡΓΑΝΩΤΙΚΈΣ ΔΕΞΙΌΤΗΤΕΣ – ΆΡΙΣΤΟ', 'organisational', 'excellent'],
  ['Δεξιότητες συνεργασίας: επίπεδο βασικό', 'cooperative', 'sufficient'],
  ['Δημιουργική σκέψη (εξαιρετικό)', 'creative', 'excellent'],
  ['Habilidades sociales (Bueno)', 'social', 'good'],
  ['Habilidades de cooperación – nivel avanzado', 'cooperative', 'excellent'],
  ['Pensamiento creativo (Básico)', 'creative', 'sufficient'],
  ['Umiejętności społeczne – dobry', 'social', 'good'],
  ['Umiejętności osobiste (zaawansowany)', 'personal', 'excellent'],
  ['Kreatywne myślenie (poziom średnio zaawansowany)', 'creative', 'good'],
  ['Soziale Kompetenzen (Gut)', 'social', 'good'],
  ['Persönliche Kompetenzen – Ausgezeichnet', 'personal', 'excellent'],
  ['Kreatives Denken: fortgeschritten', 'creative', 'excellent'],
];

const groups: readonly Row[] = [
  ['Social Skills', 'social'],
  ['#SocialSkills', 'social'],
  ['Interpersonal skills training', 'social'],
  ['Umiejętnościami społecznymi', 'social'],
  ['Habilidad social', 'social'],
  ['Ustvarjalno mišljenje', 'creative'],
  ['Creativity', 'creative'],
  ['Collaboration', 'cooperative'],
  ['Soziale Kompetenzen (Sehr gut)', 'social'],
  ['Social (Good)', 'social', 'good'],
  ['Personal – Excellent', 'personal', 'excellent'],
];

const topics: readonly Row[] = [
  ['Teamwork Badge', 'cooperative/C1'],
  ['Teamwork', 'cooperative/C1'],
  ['Team-work', 'cooperative/C1'],
  ['TeamWork', 'cooperative/C1'],
  ['Working in teams', 'cooperative/C1'],
  ['Trabajo en equipo', 'cooperative/C1'],
  ['Lavoro di squadra', 'cooperative/C1'],
  ['Praca zespołowa', 'cooperative/C1'],
  ['Ομαδική εργασία', 'cooperative/C1'],
  ['Teamfähigkeit', 'cooperative/C1'],
  ['Flexibility & adaptability', 'cooperative/C3'],
  ['Advanced Time Management', 'organisational/O2', 'excellent'],
  ['Advanced knowledge of time management', 'organisational/O2', 'excellent'],
  ['timemanagement', 'organisational/O2'],
  ['Tijdbeheer (basis)', 'organisational/O2', 'sufficient'],
  ['Gestione del tempo', 'organisational/O2'],
  ['Διαχείριση χρόνου', 'organisational/O2'],
  ['Kritisch denken', 'organisational/O3'],
  ['Krytyczne myślenie', 'organisational/O3'],
  ['Leadership', 'organisational/O5'],
  ['Excellent Customer Service', 'organisational/O1'],
  ['Klantgerichtheid', 'organisational/O1'],
  ['Good communication skills', 'social/S2'],
  ['Communicatieve vaardigheden', 'social/S2'],
  ['Conflictbeheersing', 'social/S1'],
  ['Reševanje konfliktov', 'social/S1'],
  ['Intercultural competence', 'social/S3'],
  ['Public speaking', 'social/S4'],
  ['Dealing with stress', 'personal/P1'],
  ['Upravljanje stresom', 'personal/P1'],
  ['Self-awareness', 'personal/P2'],
  ['Zelfmanagement', 'personal/P4'],
  ['Emotionale Intelligenz', 'personal/P5'],
  ['Emocionalna inteligencija', 'personal/P5'],
  ['Analytisch denken', 'creative/T3'],
  ['Continuous improvement', 'creative/T2'],
];

describe('a badge is placed by its name', () => {
  test.each([...official, ...groups, ...topics])('%s → %s', (name, place, level) => {
    const [best, ...others] = classify(sampleBadge({ name }));
    expect(best?.topic == null ? best?.group : `${best.group}/${best.topic}`).toBe(place);
    expect(best?.level).toBe(level ?? null);
    expect(best?.sure).toBe(true);
    expect(others.some(({ sure }) => sure)).toBe(false);
  });

  test.each(official)('%s: the reason is the official name', (name) => {
    expect(classify(sampleBadge({ name }))[0]?.reason.code).toBe('official-name');
  });
});

describe('a badge of something else is left alone', () => {
  test.each([
    'Personalised learning',
    'Unsocial hours',
    'Social media marketing',
    'Social media for seniors',
    'Social work practice',
    'Personal computer basics',
    'Personal Trainer Level 2',
    'Persoonlijke beschermingsmiddelen',
    'First aid',
    'Basic Life Support',
    'Forklift driver',
    'Awesome Robotics Badge',
    'Open edX Contributor',
    'Example Badge',
    'Achievement 1',
    'Insignia fantastica',
    'Digital micro-credential creation',
    'JFF x vc-edu PlugFest 3 Interoperability',
    'Our Wallet Passed JFF Plugfest #1 2022',
    'Creative Commons licences',
    'Adobe Creative Suite',
    'Cisco Networking Basics',
    'Information and communication technology',
    'Tecnologías de la información y la comunicación',
    'Informatie- en communicatietechnologie',
    'Leadership in Energy and Environmental Design',
    'Lightning Experience Superbadge',
    'Peer mentor of the year',
    'Good manufacturing practice',
    'Excellent',
    'A',
    '',
    '(((((',
    '🎉🎉',
  ])('%s', (name) => {
    expect(classify(sampleBadge({ name }))).toEqual([]);
  });
});

describe('where the name is not clear, the proposal is a question', () => {
  test.each([
    ['Communication, collaboration and creativity', ['cooperative', 'creative', 'social']],
    ['Social and Personal Skills', ['social', 'personal']],
    ['Competenze sociali e personali', ['social', 'personal']],
    ['Social, personal and organisational skills (Good)', ['organisational', 'social', 'personal']],
    ['Problem solving', ['organisational', 'creative']],
    ['Leadership and teamwork', ['organisational', 'cooperative']],
    ['International cooperation', ['cooperative']],
    ['Yoga for flexibility and balance', ['cooperative']],
    ['Creative', ['creative']],
    ['Innovation hub visitor', ['creative']],
  ])('%s', (name, places) => {
    const proposals = classify(sampleBadge({ name }));
    expect(proposals.map(({ group }) => group)).toEqual(places);
    expect(proposals.some(({ sure }) => sure)).toBe(false);
  });
});
