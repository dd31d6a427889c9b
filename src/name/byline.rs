//! A byline as written → its names.

use super::Name;
use super::clean::{
    ASIDE, behind_by, is_credit, is_edge, is_no_name, without_noise, without_prefix, without_tail,
};
use super::job::{is_degree, is_job, job_before, job_behind};
use super::kind::{is_nobody, is_place, kind};
use super::roles::of_writers;
use super::spaceless;
use super::split::parts;
use crate::article::AgentKind;

/// The names in a byline, in order, one row a person.
pub fn read(text: &str) -> Vec<Name> {
    let text = of_writers(&without_noise(text));
    // Letters of the simplified Chinese script that stand in every word for a reporter or a report.
    let is_chinese = text.contains(['记', '讯', '报']);
    let mut found = Found::default();
    for part in parts(without_prefix(&text)) {
        found.read(&part, is_chinese);
    }
    found.names()
}

/// What was read so far.
#[derive(Default)]
struct Found {
    names: Vec<Name>,
    /// Those of whom brackets say that they did something else than write.
    aside: Vec<Name>,
    /// The first role without a name.
    title_alone: Option<String>,
}

impl Found {
    fn read(&mut self, part: &str, is_chinese: bool) {
        let is_aside = part.contains(ASIDE);
        let names = if is_aside { &mut self.aside } else { &mut self.names };
        let bare = part.replace(ASIDE, "");
        let part = behind_by(without_prefix(&bare)).trim_matches(is_edge);
        // Short ones are names too: "Ann" is Monday's short form in one language.
        let is_weekday = part.chars().count() > 5 && crate::date::names::weekday(part, "").is_some();
        if part.is_empty() || is_weekday || is_nobody(part) || is_no_name(part) || is_degree(part) {
            return;
        }
        // "Photo Editor" is who edits photos.
        if is_credit(part) && !is_job(part) {
            return;
        }
        if spaceless::is_written_so(part) {
            for (text, job_title) in spaceless::names(part, is_chinese) {
                push(names, Name { kind: kind(&text), text, job_title });
            }
            return;
        }
        let part = without_tail(part);
        if is_job(&part) {
            if let Some(name) = names.last_mut()
                && name.kind == AgentKind::Person
                && name.job_title.is_none()
            {
                name.job_title = Some(part);
                return;
            }
            // "Political Editor Ann Bell": the title stands before the name.
            if let Some((job, name)) = job_before(&part) {
                return push(names, Name { kind: kind(&name), text: name, job_title: Some(job) });
            }
            if let Some((name, job)) = job_behind(&part) {
                return push(names, Name { kind: kind(&name), text: name, job_title: Some(job) });
            }
            if kind(&part) == AgentKind::Person {
                self.title_alone.get_or_insert(part);
                return;
            }
        }
        // Behind a name, a place is where it was written.
        if is_place(&part) && !names.is_empty() {
            return;
        }
        push(names, Name { kind: kind(&part), text: part, job_title: None });
    }

    fn names(self) -> Vec<Name> {
        let names = if self.names.is_empty() { self.aside } else { self.names };
        // "Editor", "Staff Writer": a role signs where nobody else does.
        match self.title_alone {
            Some(text) if names.is_empty() => {
                vec![Name { kind: AgentKind::Organization, text, job_title: None }]
            }
            _ => names,
        }
    }
}

/// A name has a letter, and stands once.
fn push(names: &mut Vec<Name>, name: Name) {
    if name.text.contains(char::is_alphabetic)
        && !names.iter().any(|known| super::same(&known.text, &name.text))
    {
        names.push(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        check(&[
            ("By Ann Bell", "Ann Bell"),
            ("BY ANN BELL AND BO COLE", "ANN BELL|BO COLE"),
            ("Von Ann Bell und Bo Cole", "Ann Bell|Bo Cole"),
            ("Par Ann Bell", "Ann Bell"),
            ("Written by: Ann Bell", "Ann Bell"),
            ("文／山田太郎", "山田太郎"),
            ("Ann Bell, Political Editor", "Ann Bell (Political Editor)"),
            ("Political Editor Ann Bell", "Ann Bell (Political Editor)"),
            ("Ann Bell (ann@example.org)", "Ann Bell"),
            ("Ann Bell ann@example.org", "Ann Bell"),
            ("Ann Bell | 20 August 2023", "Ann Bell"),
            ("Ann Bell, Bell Ann", "Ann Bell"),
            ("Ann Bell in London", "Ann Bell"),
            ("Ann Bell BBC Scotland, Oban", "Ann Bell|Oban"),
            ("Ann BELL", "Ann BELL"),
            ("stormwatcher for Example Weather", "stormwatcher"),
            ("Reporters for Change", "Reporters for Change/Organization"),
            ("Ann Bell, Reuters", "Ann Bell|Reuters/Agency"),
            ("Staff", "Staff/Organization"),
            ("admin", ""),
            ("\u{1f}?\u{b}\u{b}\u{1f}? aa", ""),
            ("https://example.org/ann", ""),
            ("2023-08-20 09:11", ""),
            ("Vonnegut Kurt", "Vonnegut Kurt"),
            ("Bo Cole Jr.", "Bo Cole Jr."),
            ("Ann Bell Senior Political Reporter", "Ann Bell (Senior Political Reporter)"),
            ("Ann Marie Bell Editor", "Ann Marie Bell (Editor)"),
            ("Ann Bell Redakteurin Nahost", "Ann Bell (Redakteurin Nahost)"),
            ("ByAnn Bell", "Ann Bell"),
            ("Byron Bell", "Byron Bell"),
            ("Ann Bell, August 28", "Ann Bell"),
            ("Ann August", "Ann August"),
            ("Interview: Ann Bell", "Ann Bell"),
            ("Artikel von", ""),
            ("Ann Bell, PhD", "Ann Bell"),
            ("Posted in Weather by Ann Bell", "Ann Bell"),
            ("Foto: Ann Bell", ""),
            ("Staff Writer", "Staff Writer/Organization"),
            ("De Anna Popa", "Anna Popa"),
            ("De Boer", "De Boer"),
            ("De Vries Bell", "De Vries Bell"),
            ("Ann Bell For Example.com", "Ann Bell"),
            ("Publicada por Ann", "Ann"),
            ("Gastautor Bo Cole", "Bo Cole (Gastautor)"),
            ("Bell Media GmbH & Co. KG", "Bell Media GmbH & Co. KG/Organization"),
            ("ann@example.org (Ann Bell)", "Ann Bell"),
            ("Theme by Pixel Forge", ""),
            ("Skrevet av Bo Holm den", "Bo Holm"),
            ("Jan van den Berg", "Jan van den Berg"),
            ("Words: Ann Bell. Pictures: Bo Cole", "Ann Bell"),
            ("Share Story Send Mail", "Share Story Send Mail"),
            ("Ministry of Health and Welfare", "Ministry of Health and Welfare/Organization"),
            ("Example News and Reuters", "Example News/Organization|Reuters/Agency"),
            ("Rockwell Automation", "Rockwell Automation/Organization"),
            ("NOC Admin", ""),
            ("Tuesday", ""),
            ("Getty Images", ""),
            ("von Ann Bell — abgelegt unter: Katholische Kirche, Papst", "Ann Bell"),
            ("Ann Bell, Bo Police", "Ann Bell|Bo Police/Organization"),
            ("Autoren Ann Bell und Bo Cole", "Ann Bell|Bo Cole"),
            ("By", ""),
            ("", ""),
        ]);
    }

    /// All the rows that differ at once: a word list that is changed for one language shows what it does to the others.
    fn check(rows: &[(&str, &str)]) {
        let wrong = rows.iter().filter(|(text, expected)| shown(text) != *expected);
        let wrong: Vec<String> = wrong
            .map(|(text, expected)| format!("{text}: expected {expected}, found {}", shown(text)))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    fn shown(text: &str) -> String {
        let one = |name: &Name| {
            let job = name.job_title.as_ref().map(|job| format!(" ({job})")).unwrap_or_default();
            let kind =
                if name.kind == AgentKind::Person { String::new() } else { format!("/{:?}", name.kind) };
            format!("{}{kind}{job}", name.text)
        };
        read(text).iter().map(one).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn other_roles() {
        check(&[
            ("Reporting by Ann Bell; Editing by Bo Cole", "Ann Bell"),
            ("Reporting by Ann Bell in London and Cy Dorn in Paris; Editing by Bo Cole", "Ann Bell|Cy Dorn"),
            ("By Ann Bell, Updated by Bo Cole", "Ann Bell"),
            ("by Ann Bell (reporting) and Bo Cole (photography)", "Ann Bell"),
            ("Ann Bell (Text), Bo Cole (Fotos)", "Ann Bell"),
            ("Photographed by Bo Cole; Styled by Cy Dorn; Written by Ann Bell", "Ann Bell"),
            ("Foto: Bild: EX/APA/Bo Cole", ""),
            ("Bildrechte: EX/Foto/Bo Cole | von Ann Bell", "Ann Bell"),
            ("Text: Ann Bell Foto: Bo Cole", "Ann Bell"),
            ("Edited by Ann Bell", ""),
            ("Traduit par Bo Cole", ""),
            ("Ann Bell, traduction de Bo Cole", "Ann Bell"),
            ("Compiled by Ann Bell", "Ann Bell"),
            ("Locally Researched by: Ann Bell", "Ann Bell"),
            ("Compiled by staff", "staff/Organization"),
            ("Ann Bell (Editor)", "Ann Bell"),
            // A role within a name or a job title is none.
            ("Ann Bell, Photo Editor", "Ann Bell (Photo Editor)"),
            ("Theo Cole", "Theo Cole"),
            ("Ann Theo", "Ann Theo"),
            ("Ann Image", "Ann Image"),
        ]);
    }

    #[test]
    fn many_languages() {
        check(&[
            // Chinese
            ("记者 王小明", "王小明"),
            ("本报记者 王小明 李大雷", "王小明|李大雷"),
            ("（记者 王小明 编辑 李雷）", "王小明"),
            ("本报记者 王小明 北京报道", "王小明"),
            ("作者：王小明", "王小明"),
            ("文/王小明", "王小明"),
            ("文／王小明 图／李雷", "王小明"),
            ("责编：牛小明", ""),
            ("责任编辑：牛小明、李雷", ""),
            ("來源：中央社", ""),
            ("来源：新华社 作者：王小明", "王小明"),
            ("作者：约翰·史密斯", "约翰·史密斯"),
            ("文在明", "文在明"),
            // Japanese
            ("記者・山田太郎", "山田太郎"),
            ("【山田太郎】", "山田太郎"),
            ("【東京＝山田太郎】", "山田太郎"),
            ("(山田太郎)", "山田太郎"),
            ("文・山田太郎", "山田太郎"),
            ("山田太郎記者", "山田太郎 (記者)"),
            ("山田 太郎", "山田 太郎"),
            ("取材・文＝山田太郎、写真＝鈴木花子", "山田太郎"),
            ("山田太郎、東京", "山田太郎"),
            ("社会部・山田太郎", "山田太郎"),
            ("ジョン・スミス", "ジョン・スミス"),
            ("社会部取材班", "社会部取材班/Organization"),
            ("例の新聞デジタル", "例の新聞デジタル/Organization"),
            ("例報編集部", "例報編集部/Organization"),
            // Korean
            ("홍길동 기자", "홍길동 (기자)"),
            ("홍길동 기자 hong@example.org", "홍길동 (기자)"),
            ("[서울=예시] 홍길동 기자 =", "홍길동 (기자)"),
            ("홍길동·김철수 기자", "홍길동|김철수 (기자)"),
            ("홍길동 문화부 기자", "홍길동 (기자)"),
            ("홍길동 특파원, 워싱턴", "홍길동 (특파원)"),
            ("글·사진 홍길동", "홍길동"),
            ("사진 김철수", ""),
            ("예시뉴스 편집국", "예시뉴스/Organization|편집국/Organization"),
            // Thai, Hindi, Arabic, Hebrew, Persian
            ("โดย สมชาย ใจดี", "สมชาย ใจดี"),
            ("ภาพ: สมชาย ใจดี", ""),
            ("राम शर्मा, नई दिल्ली", "राम शर्मा"),
            ("द्वारा राम शर्मा", "राम शर्मा"),
            ("राम शर्मा द्वारा", "राम शर्मा"),
            ("उदाहरण डेस्क", "उदाहरण डेस्क/Organization"),
            ("كتب محمد علي", "محمد علي"),
            ("كتبت - سارة أحمد", "سارة أحمد"),
            ("بقلم: سارة أحمد", "سارة أحمد"),
            ("محمد علي، أبو ظبي", "محمد علي"),
            ("تصوير: محمد علي", ""),
            ("وكالة المثال", "وكالة المثال/Organization"),
            ("מאת: דנה כהן", "דנה כהן"),
            ("דנה כהן, תל אביב", "דנה כהן"),
            ("צילום: דנה כהן", ""),
            ("نویسنده: سارا احمدی", "سارا احمدی"),
            ("خبرنگار: سارا احمدی", "سارا احمدی"),
            ("مترجم: سارا احمدی", ""),
            // Cyrillic and Greek
            ("Автор: Иван Белов", "Иван Белов"),
            ("Текст: Иван Белов, фото: Пётр Чернов", "Иван Белов"),
            ("Иван Белов, Нижний Новгород", "Иван Белов"),
            ("Редактор: Пётр Чернов", ""),
            ("Του Γιώργου Παππά", "Γιώργου Παππά"),
            ("Της Μαρίας Παππά", "Μαρίας Παππά"),
            ("Γράφει ο Γιώργος Παππάς", "Γιώργος Παππάς"),
            ("Επιμέλεια: Γιώργος Παππάς", ""),
            // Latin letters
            ("Haber: Ayşe Yılmaz", "Ayşe Yılmaz"),
            ("Çeviri: Ayşe Yılmaz", ""),
            ("Haber Merkezi", "Haber Merkezi/Organization"),
            ("Ayşe Yılmaz / Haber Merkezi", "Ayşe Yılmaz|Haber Merkezi/Organization"),
            ("Tác giả: Nguyễn Văn An", "Nguyễn Văn An"),
            ("Theo: Nguyễn Văn An", ""),
            ("Penulis: Budi Santoso Editor: Citra Dewi", "Budi Santoso"),
            ("Reporter: Budi Santoso", "Budi Santoso"),
            ("Oleh Budi Santoso", "Budi Santoso"),
            ("Por Ana Silva, São Paulo", "Ana Silva"),
            ("Fotos: Ana Silva", ""),
            ("Da Redação", "Da Redação/Organization"),
            ("di Anna Bianchi", "Anna Bianchi"),
            ("Traduzione di Anna Bianchi", ""),
            ("Door Jan de Vries", "Jan de Vries"),
            ("Vertaling: Jan de Vries", ""),
            ("Af Bo Holm", "Bo Holm"),
            ("Av Bo Holm", "Bo Holm"),
            ("Text: Bo Holm", "Bo Holm"),
            ("Översättning: Bo Holm", ""),
            ("Autor: Anna Nowak", "Anna Nowak"),
            ("oprac. Anna Nowak", "Anna Nowak"),
            ("Tłumaczenie: Anna Nowak", ""),
            ("Napsala: Jana Nová", "Jana Nová"),
            ("Překlad: Jana Nová", ""),
            ("Írta: Kovács Anna", "Kovács Anna"),
            ("Szerkesztő: Kovács Anna", ""),
            ("Scris de Ion Pop", "Ion Pop"),
            ("Foto: Ion Pop", ""),
            ("Teksti: Matti Mäki, kuvat: Liisa Mäki", "Matti Mäki"),
            ("Kuva: Liisa Mäki", ""),
            ("BELL Ann, COLE Bo", "BELL Ann|COLE Bo"),
            ("Ann Fox", "Ann Fox"),
            ("Fox Media", "Fox Media/Organization"),
            ("Example Communications", "Example Communications/Organization"),
            ("Ann Bell, New York", "Ann Bell"),
            ("New York Weekly", "New York Weekly/Organization"),
            ("5 min read", ""),
            ("Ann Bell | 5 min read", "Ann Bell"),
        ]);
    }
}
