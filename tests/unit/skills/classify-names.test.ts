import { describe, expect, test } from 'vitest';
import { classify } from '../../../shared/skills/classify.ts';
import type { GroupId, LevelId } from '../../../shared/skills/placement.ts';
import { sampleBadge } from './sample-badge.ts';

interface Row {
  readonly name: string;
  readonly place: GroupId | `${GroupId}/${string}`;
  readonly level: LevelId | null;
}

const row = (name: string, place: Row['place'], level: LevelId | null = null): Row => ({
  name,
  place,
  level,
});

const official: readonly Row[] = [
  row('Organisational Skills (Excellent)', 'organisational', 'excellent'),
  row('Organisational_Skills_Advanced_Knowledge', 'organisational', 'excellent'),
  row('Organisational_Skills_Excellent_2020-09-09.png', 'organisational', 'excellent'),
  row('Organizational Skills (Good)', 'organisational', 'good'),
  row('ORGANISATIONAL SKILLS - SUFFICIENT', 'organisational', 'sufficient'),
  row('Social Skills (Sufficient)', 'social', 'sufficient'),
  row('Social Skills Good', 'social', 'good'),
  row('Social Skills: Intermediate', 'social', 'good'),
  row('Social Skills – level Basic', 'social', 'sufficient'),
  row('SoftSkills4EU: Personal Skills (Excellent)', 'personal', 'excellent'),
  row('Personal Skills [Good]', 'personal', 'good'),
  row('Cooperative Skills (Good)', 'cooperative', 'good'),
  row('Co-operative Skills: Good', 'cooperative', 'good'),
  row('Co-Operative Skills (Advanced)', 'cooperative', 'excellent'),
  row('Creative Thinking Skills (Excellent)', 'creative', 'excellent'),
  row('Creative thinking – Excellent', 'creative', 'excellent'),
  row('Excellent – Organisational Skills', 'organisational', 'excellent'),
  row('Sociale vaardigheden (Goed)', 'social', 'good'),
  row('Persoonlijke vaardigheden - Voldoende', 'personal', 'sufficient'),
  row('Organisatievaardigheden (Uitstekend)', 'organisational', 'excellent'),
  row('Organisatorische vaardigheden (gevorderd)', 'organisational', 'excellent'),
  row('Samenwerkingsvaardigheden: basis', 'cooperative', 'sufficient'),
  row('Coöperatieve vaardigheden (Goed)', 'cooperative', 'good'),
  row('Cooperatieve vaardigheden goed', 'cooperative', 'good'),
  row('Creatief denken (Uitstekend)', 'creative', 'excellent'),
  row('Socialne veščine (Dobro)', 'social', 'good'),
  row('Organizacijske vescine - odlicno', 'organisational', 'excellent'),
  row('Veščine sodelovanja (Zadostno)', 'cooperative', 'sufficient'),
  row('Socijalne vještine (Izvrsno)', 'social', 'excellent'),
  row('Vještine suradnje – dovoljno', 'cooperative', 'sufficient'),
  row('Kreativno razmišljanje (napredno)', 'creative', 'excellent'),
  row('Competenze sociali (Buono)', 'social', 'good'),
  row('Competenze organizzative – livello avanzato', 'organisational', 'excellent'),
  row('Pensiero creativo (Sufficiente)', 'creative', 'sufficient'),
  row('Κοινωνικές δεξιότητες (Καλό)', 'social', 'good'),
  row('ΟΡΓΑΝΩΤΙΚΈΣ ΔΕΞΙΌΤΗΤΕΣ – ΆΡΙΣΤΟ', 'organisational', 'excellent'),
  row('Δεξιότητες συνεργασίας: επίπεδο βασικό', 'cooperative', 'sufficient'),
  row('Δημιουργική σκέψη (εξαιρετικό)', 'creative', 'excellent'),
  row('Habilidades sociales (Bueno)', 'social', 'good'),
  row('Habilidades de cooperación – nivel avanzado', 'cooperative', 'excellent'),
  row('Pensamiento creativo (Básico)', 'creative', 'sufficient'),
  row('Umiejętności społeczne – dobry', 'social', 'good'),
  row('Umiejętności osobiste (zaawansowany)', 'personal', 'excellent'),
  row('Kreatywne myślenie (poziom średnio zaawansowany)', 'creative', 'good'),
  row('Soziale Kompetenzen (Gut)', 'social', 'good'),
  row('Persönliche Kompetenzen – Ausgezeichnet', 'personal', 'excellent'),
  row('Kreatives Denken: fortgeschritten', 'creative', 'excellent'),
];

const groups: readonly Row[] = [
  row('Social Skills', 'social'),
  row('#SocialSkills', 'social'),
  row('Interpersonal skills training', 'social'),
  row('Umiejętnościami społecznymi', 'social'),
  row('Habilidad social', 'social'),
  row('Ustvarjalno mišljenje', 'creative'),
  row('Creativity', 'creative'),
  row('Collaboration', 'cooperative'),
  row('Soziale Kompetenzen (Sehr gut)', 'social'),
  row('Social (Good)', 'social', 'good'),
  row('Personal – Excellent', 'personal', 'excellent'),
];

const topics: readonly Row[] = [
  row('Teamwork Badge', 'cooperative/C1'),
  row('Teamwork', 'cooperative/C1'),
  row('Team-work', 'cooperative/C1'),
  row('TeamWork', 'cooperative/C1'),
  row('Working in teams', 'cooperative/C1'),
  row('Trabajo en equipo', 'cooperative/C1'),
  row('Lavoro di squadra', 'cooperative/C1'),
  row('Praca zespołowa', 'cooperative/C1'),
  row('Ομαδική εργασία', 'cooperative/C1'),
  row('Teamfähigkeit', 'cooperative/C1'),
  row('Flexibility & adaptability', 'cooperative/C3'),
  row('Advanced Time Management', 'organisational/O2', 'excellent'),
  row('Advanced knowledge of time management', 'organisational/O2', 'excellent'),
  row('timemanagement', 'organisational/O2'),
  row('Tijdbeheer (basis)', 'organisational/O2', 'sufficient'),
  row('Gestione del tempo', 'organisational/O2'),
  row('Διαχείριση χρόνου', 'organisational/O2'),
  row('Kritisch denken', 'organisational/O3'),
  row('Krytyczne myślenie', 'organisational/O3'),
  row('Leadership', 'organisational/O5'),
  row('Excellent Customer Service', 'organisational/O1'),
  row('Klantgerichtheid', 'organisational/O1'),
  row('Good communication skills', 'social/S2'),
  row('Communicatieve vaardigheden', 'social/S2'),
  row('Conflictbeheersing', 'social/S1'),
  row('Reševanje konfliktov', 'social/S1'),
  row('Intercultural competence', 'social/S3'),
  row('Public speaking', 'social/S4'),
  row('Dealing with stress', 'personal/P1'),
  row('Upravljanje stresom', 'personal/P1'),
  row('Self-awareness', 'personal/P2'),
  row('Zelfmanagement', 'personal/P4'),
  row('Emotionale Intelligenz', 'personal/P5'),
  row('Emocionalna inteligencija', 'personal/P5'),
  row('Analytisch denken', 'creative/T3'),
  row('Continuous improvement', 'creative/T2'),
];

describe('a badge is placed by its name', () => {
  test.each([...official, ...groups, ...topics])('$name → $place', ({ name, place, level }) => {
    const [best, ...others] = classify(sampleBadge({ name }));
    const topic = best?.topic ?? null;
    expect(topic === null ? best?.group : `${best?.group}/${topic}`).toBe(place);
    expect(best?.level).toBe(level);
    expect(best?.sure).toBe(true);
    expect(others.some(({ sure }) => sure)).toBe(false);
  });

  test.each(official)('$name: the reason is the official name', ({ name }) => {
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
