//! English, told on Friday, 6 March 2026: for each family what is a time and what is none.

use super::{table, timexes};

const DAY: &str = "2026-03-06";

#[test]
fn explicit_dates() {
    table(
        "en",
        DAY,
        &[
            ("It opened on Feb. 6, 1998.", "Feb. 6, 1998=1998-02-06"),
            ("It opened on 6 February 1998.", "6 February 1998=1998-02-06"),
            ("It opened on the 6th of February, 1998.", "the 6th of February, 1998=1998-02-06"),
            ("She left on Monday, Oct. 27.", "Monday, Oct. 27=2025-10-27"),
            ("It closed in February 1998.", "February 1998=1998-02"),
            ("It closed in June of last year.", "June of last year=2025-06"),
            ("It was filed on 1998-02-06.", "1998-02-06=1998-02-06"),
            ("It was filed on 2/6/98.", "2/6/98=1998-02-06"),
            ("The dividend is payable April 10.", "April 10=2026-04-10"),
            ("He was hurt in December.", "December=2025-12"),
            ("She will sing at the star-studded gala on December 4.", "December 4=2026-12-04"),
            ("They will vote in December.", "December=2026-12"),
            ("She arrived in May.", "May=2025-05"),
            (
                "On Aug. 7, 1998, it burned. The Aug. 7 fire killed nobody.",
                "Aug. 7, 1998=1998-08-07; Aug. 7=1998-08-07",
            ),
            ("The 1987 crash hit banks.", "1987=1987"),
            ("In 2010 dollars, it cost less.", "2010=2010"),
            ("They signed on Feb. 30.", "Feb. 30="),
            ("The Games of 1936 and 1948.", "1936=1936; 1948=1948"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("You may leave.", ""),
            ("They march on Washington.", ""),
            ("March on, said Theresa May.", ""),
            ("An august body.", ""),
            ("Some 1998 people came.", ""),
            ("Now 1,998 people live there.", "Now=PRESENT_REF"),
            ("It cost $1998.", ""),
            ("They paid 2010 dollars.", ""),
            ("He drove a Model 2008.", ""),
            ("Flight 1549 landed.", ""),
            ("The score was 5-3.", ""),
            ("They met at Bench 1775 Winery.", ""),
            ("It stands at 1775 Harbour Road.", ""),
            ("Room 1998 is closed.", ""),
            ("Prices rose 6 percent.", ""),
            ("Call 555-1998.", ""),
        ],
    );
}

#[test]
fn weekdays() {
    table(
        "en",
        DAY,
        &[
            ("She said Tuesday that it rained.", "Tuesday=2026-03-03"),
            ("The board will meet on Tuesday.", "Tuesday=2026-03-10"),
            ("A march planned for Saturday was called off.", "Saturday=2026-02-28"),
            ("He resigned on Friday.", "Friday=2026-03-06"),
            ("He resigned last Friday.", "last Friday=2026-02-27"),
            ("They meet next Monday.", "next Monday=2026-03-09"),
            ("A judge ordered Stone to appear Saturday.", "Saturday=2026-03-07"),
            ("The board was asked on Monday to resign.", "Monday=2026-03-02"),
            ("He had been expected to speak Saturday but stayed away.", "Saturday=2026-02-28"),
            ("He fell on Thursday of last week.", "Thursday of last week=2026-02-26"),
            ("It snowed Thursday morning.", "Thursday morning=2026-03-05TMO"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("The sun sat low.", ""),
            ("They ate at Ruby Tuesday.", ""),
            ("He wed in style.", ""),
            ("Friday Harbor is small.", ""),
            ("On Black Friday shops open early.", ""),
            ("She is Woman of the Year.", ""),
        ],
    );
}

#[test]
fn relative_dates() {
    table(
        "en",
        DAY,
        &[
            ("It rained yesterday.", "yesterday=2026-03-05"),
            ("The day before yesterday it snowed.", "The day before yesterday=2026-03-04"),
            ("Sales fell last week.", "last week=2026-W09"),
            ("She moved two years ago.", "two years ago=2024"),
            ("He died three months ago.", "three months ago=2025-12"),
            ("He was born a week ago.", "a week ago=2026-W09"),
            (
                "On May 3, 2020 he left; three days later he was back.",
                "May 3, 2020=2020-05-03; three days later=2020-05-06",
            ),
            ("In 1998 it opened. The following year it closed.", "1998=1998; The following year=1999"),
            ("In 1998 it opened; three days later it closed.", "1998=1998; three days later="),
            (
                "He left in June 1998 and came back later that year.",
                "June 1998=1998-06; later that year=1998",
            ),
            ("In 2010 she left. Seventeen years later, he came.", "2010=2010; Seventeen years later="),
            ("In 2010 she left. Ten years later, he came.", "2010=2010; Ten years later=2020"),
            ("She won last November.", "last November=2025-11"),
            ("It began last summer.", "last summer=2025-SU"),
            ("They met this morning.", "this morning=2026-03-06TMO"),
            ("Last night it burned.", "Last night=2026-03-05TNI"),
            ("Many died hundreds of years ago.", "hundreds of years ago=PAST_REF"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("This time it held.", ""),
            ("He came last.", ""),
            ("The next door was shut.", ""),
            ("ABC's \"This Week\" aired it.", ""),
            ("The last man stood.", ""),
            ("That house is old.", ""),
        ],
    );
}

#[test]
fn edges() {
    table(
        "en",
        DAY,
        &[
            ("It starts early next year.", "early next year=2027"),
            ("In mid-November 2022 it froze.", "mid-November 2022=2022-11"),
            ("By the end of 1994 it was over.", "the end of 1994=1994"),
            ("Earlier this month he resigned.", "Earlier this month=2026-03"),
            ("In the late 1970s they left.", "the late 1970s=197"),
            ("It is due by the end of the year.", "the end of the year=2026"),
            ("It opened around Nov. 1.", "around Nov. 1=2025-11-01"),
            ("It opens around Nov. 1.", "around Nov. 1=2026-11-01"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("The late president spoke.", ""),
            ("In the end it held.", ""),
            ("He was early.", ""),
            ("The middle of the road.", ""),
            ("Around 300 came.", ""),
        ],
    );
}

#[test]
fn durations() {
    table(
        "en",
        DAY,
        &[
            ("It took three days.", "three days=P3D"),
            ("A 30-day ban began.", "30-day=P30D"),
            ("Over the past two months it grew.", "the past two months=P2M"),
            ("He waited for nearly three years.", "nearly three years=P3Y"),
            ("It lasted an hour and a half.", "an hour and a half=PT1H30M"),
            ("She spent 5 1/2 hours there.", "5 1/2 hours=PT5H30M"),
            ("They fought for weeks.", "weeks=PXW"),
            ("It can be done within a week.", "a week=P1W"),
            ("For the next several days it rains.", "the next several days=PXD"),
            ("In two decades nothing changed.", "two decades=P20Y"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("He is six years old.", ""),
            ("A 6-year-old boy fell.", ""),
            ("It costs $5 a year.", ""),
            ("He is 45 years of age.", ""),
            ("CBS's 60 Minutes aired it.", ""),
            ("Three-quarters of them left.", ""),
            ("It is open 24 hours a day.", ""),
        ],
    );
}

#[test]
fn sets_and_references_to_now() {
    table(
        "en",
        DAY,
        &[
            ("It opens daily.", "daily=P1D"),
            ("They vote every two years.", "every two years=P2Y"),
            ("He calls each month.", "each month=P1M"),
            ("She runs twice a week.", "twice a week=P1W"),
            ("The shop is shut on Mondays.", "Mondays=XXXX-WXX-1"),
            ("He is now in Rome.", "now=PRESENT_REF"),
            ("Prices fell recently.", "recently=PAST_REF"),
            ("It will soon open.", "soon=FUTURE_REF"),
            ("In the past they met here.", "the past=PAST_REF"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("As soon as he left, she sang.", ""),
            ("The future king waved.", ""),
            ("The Daily Planet wrote it.", ""),
            ("Daily Mail readers know.", ""),
            ("He walked past the house.", ""),
            ("Each man left.", ""),
            ("Shortly after the vote he left.", ""),
        ],
    );
}

#[test]
fn periods_and_quarters() {
    table(
        "en",
        DAY,
        &[
            ("In the 1990s it grew.", "the 1990s=199"),
            ("Since the '80s it shrank.", "the '80s=198"),
            ("It is a 20th century idea.", "20th century=19"),
            ("In the winter of 1994 it froze.", "the winter of 1994=1994-WI"),
            ("In the third quarter sales fell.", "the third quarter=2025-Q3"),
            ("Sales in the first quarter of 2019 fell.", "the first quarter of 2019=2019-Q1"),
            ("In the 2019 second quarter it lost.", "the 2019 second quarter=2019-Q2"),
            ("The first half of 2019 was bad.", "The first half of 2019=2019-H1"),
            ("Over the weekend it snowed.", "the weekend=2026-W09-WE"),
            ("In Q1 2024 it fell.", "Q1 2024=2024-Q1"),
            ("Fiscal 2019 was good.", "Fiscal 2019=2019"),
            (
                "It fell in the third quarter from a year ago.",
                "the third quarter=2025-Q3; a year ago=2024-Q3",
            ),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("The fall of the wall.", ""),
            ("They won the first half.", ""),
            ("A spring of water.", ""),
            ("He ran the quarter mile.", ""),
            ("The French Quarter flooded.", ""),
            ("Fiscal policy is tight.", ""),
        ],
    );
}

#[test]
fn clocks_and_holidays() {
    table(
        "en",
        DAY,
        &[
            ("It fell at 10:35 a.m. on Tuesday.", "10:35 a.m. on Tuesday=2026-03-03T10:35"),
            ("It fell at 8 p.m. EST.", "8 p.m. EST=2026-03-06T20:00-05:00"),
            ("At 1430 GMT it fell.", "1430 GMT=2026-03-06T14:30Z"),
            ("They met at noon.", "noon=2026-03-06T12:00"),
            ("He left on May 3, 2020, at 7:15 p.m.", "May 3, 2020=2020-05-03; 7:15 p.m.=2020-05-03T19:15"),
            ("They met on Christmas Eve.", "Christmas Eve=2025-12-24"),
            ("Last Thanksgiving it snowed.", "Last Thanksgiving=2025-11-27"),
            ("They will meet at Easter.", "Easter=2026-04-05"),
            ("On Christmas Day 2004 it snowed.", "Christmas Day 2004=2004-12-25"),
        ],
    );
    table(
        "en",
        DAY,
        &[
            ("A 3:2 majority.", ""),
            ("I am 10.", ""),
            ("Psalm 23:4 says so.", ""),
            ("She saw High Noon.", ""),
            ("The Christmas tree fell.", ""),
            ("Easter Island is far.", ""),
        ],
    );
}

#[test]
fn ranges_are_two_dates() {
    table(
        "en",
        DAY,
        &[
            ("It runs May 5-7, they said.", "May 5=2026-05-05; 7=2026-05-07"),
            ("It runs September 20-24, 2027, there.", "September 20=2027-09-20; 24, 2027=2027-09-24"),
            ("It runs June 28-July 1, 2027.", "June 28=2027-06-28; July 1, 2027=2027-07-01"),
            ("In the 1950s–70s it grew.", "the 1950s=195; 70s=197"),
            ("They meet on April 24 and 25.", "April 24=2026-04-24; 25=2026-04-25"),
            ("The 1996-97 season was bad.", "1996=1996; 97=1997"),
            ("From 1991 to 1997 he served.", "1991=1991; 1997=1997"),
        ],
    );
    table("en", DAY, &[("On May 5 and 12 others died.", "May 5=2026-05-05"), ("Aisle 5-7 is shut.", "")]);
}

#[test]
fn names_are_marked() {
    let marked = |text: &str| timexes(text, DAY.parse().ok(), "en").iter().any(|found| found.in_name);
    assert!(marked("The September 11 Museum is open."));
    assert!(marked("The Good Friday Agreement holds."));
    assert!(marked("The July 4 Committee met."));
    assert!(!marked("On September 11 the Museum burned."));
    assert!(!marked("On Tuesday Mr. Jones spoke."));
}

#[test]
fn without_an_anchor_what_is_relative_has_no_value() {
    table(
        "en",
        "",
        &[
            ("Yesterday it rained.", "Yesterday="),
            ("On Tuesday it rained.", "Tuesday=XXXX-WXX-2"),
            ("On Feb. 6 it rained.", "Feb. 6=XXXX-02-06"),
            ("Last week it rained.", "Last week="),
            (
                "On Feb. 6, 1998 it rained; two days later it snowed.",
                "Feb. 6, 1998=1998-02-06; two days later=1998-02-08",
            ),
            ("In 1998 it rained.", "1998=1998"),
        ],
    );
}
