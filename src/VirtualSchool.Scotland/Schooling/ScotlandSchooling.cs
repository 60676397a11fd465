using System.Globalization;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// What follows about one child's schooling from the date of birth and a few recorded facts: the stage, the session of primary one,
/// when early learning starts, when the child may leave school, when the allowance for staying on begins. Give the facts that are
/// recorded and leave the others out; an answer says what it lacks or presumes.
/// </summary>
/// <example>
/// <code>
/// var schooling = new ScotlandSchooling(new LocalDate(2011, 2, 28)) { IsDeferred = true };
/// schooling.StageIn(new SchoolSession(2026)).Value;   // S4: a year after the others of that winter
/// schooling.LeavingDate().Value;                      // 21 December 2026, calendar.winter_leaving presumed
/// </code>
/// </example>
public sealed class ScotlandSchooling
{
    private const int PrimaryStages = 7;
    private const int AllStages = 13;

    // A date of birth in the calendar's last years is a placeholder, and nothing that comes after it can be dated.
    private const int LastYearOfBirth = 9900;

    private readonly LocalDate? born;

    /// <summary>Creates the question about one child.</summary>
    /// <param name="born">The date of birth; null when it is not known or when records disagree.</param>
    public ScotlandSchooling(LocalDate? born) => this.born = born is { Year: <= LastYearOfBirth } ? born : null;

    /// <summary>Whether entry to primary one was deferred by a year; null when not recorded.</summary>
    public bool? IsDeferred { get; init; }

    /// <summary>Whether the child attends a school; null when not recorded. Who attends none has 21 December as winter leaving date.</summary>
    public bool? IsPupil { get; init; }

    /// <summary>A stage recorded for <see cref="RecordedIn"/>. It outranks the stage derived from the date of birth (SC-YR-7).</summary>
    public SchoolStage? RecordedStage { get; init; }

    /// <summary>The session for which <see cref="RecordedStage"/> was recorded; null leaves that stage out of account.</summary>
    public SchoolSession? RecordedIn { get; init; }

    /// <summary>The authority's school commencement date of the year in which the child would first start; null when not known.</summary>
    public LocalDate? CommencementDate { get; init; }

    /// <summary>
    /// The first days of the Christmas holiday period of the child's school, one for each year that is known (s.33(3) of the 1980 Act);
    /// <see cref="WinterLeavingDate"/> finds one in a school's calendar.
    /// </summary>
    /// <exception cref="ArgumentException">Set to a date outside 1 to 25 December: such a period includes 25 December and no more than
    /// the school's break around it. Or two dates are in one year.</exception>
    /// <exception cref="ArgumentNullException">Set to null.</exception>
    public IReadOnlyList<LocalDate> WinterLeavingDates
    {
        get;
        init
        {
            LocalDate[] days = [.. value ?? throw new ArgumentNullException(nameof(value))];
            if (days.Any(d => d is not { Month: 12, Day: <= 25 }) || days.Select(d => d.Year).Distinct().Count() < days.Length)
            {
                throw new ArgumentException("A winter leaving date lies from 1 to 25 December, one a year.", nameof(value));
            }

            field = days;
        }
    } = [];

    /// <summary>
    /// The question about a child as recorded: the date of birth, the latest enrolments and whether the child attends no school. Where
    /// the latest records disagree, that fact is taken as not known.
    /// </summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day: a recorded stage is that of its session.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <param name="winterLeavingDates">See <see cref="WinterLeavingDates"/>; null for none.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">A winter leaving date cannot be one.</exception>
    public static ScotlandSchooling Of(Learner learner, LocalDate asAt, LocalDate? knownAt = null, IReadOnlyList<LocalDate>? winterLeavingDates = null)
    {
        Births births = Births.Of(learner ?? throw new ArgumentNullException(nameof(learner)), knownAt);
        Fact<Enrolment>[] known = [.. learner.Enrolments.Where(e => e.IsKnownAt(knownAt))];
        LocalDate? latest = known.Max(e => e.RecordedOn);
        Enrolment[] enrolments = [.. known.Where(e => e.RecordedOn == latest).Select(e => e.Value)];
        bool attendsNone = learner.Markers.Any(m => m.IsKnownAt(knownAt) && m.Value == RecordMarker.NotAPupil);
        SchoolStage? stage = OnlyOne(enrolments.Select(e => e.Stage));
        return new ScotlandSchooling(births.Candidates.Count == 1 ? births.Candidates[0] : null)
        {
            IsDeferred = OnlyOne(enrolments.Select(e => e.IsDeferred)),
            IsPupil = attendsNone ? false : known.Length > 0 ? true : null,
            RecordedStage = stage,
            RecordedIn = stage is null ? null : ScotlandSchoolYear.SessionOn(asAt),
            CommencementDate = OnlyOne(enrolments.Select(e => e.CommencementDate)),
            WinterLeavingDates = winterLeavingDates ?? [],
        };
    }

    /// <summary>
    /// The winter leaving date of a year by a school's calendar: the first of the consecutive days including 25 December on which the
    /// school does not meet (SC-YR-5). A school that breaks up on Friday 18 December 2026 has Saturday 19 December 2026.
    /// </summary>
    /// <param name="schoolDays">The days on which the school meets, as its working days.</param>
    /// <param name="year">The calendar year.</param>
    /// <returns>The date; null when the school meets on 25 December.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schoolDays"/> is null.</exception>
    /// <exception cref="RuleConfigurationException">The calendar does not cover the days around 25 December.</exception>
    public static LocalDate? WinterLeavingDate(WorkingCalendar schoolDays, int year)
    {
        EffectiveInterval holiday = (schoolDays ?? throw new ArgumentNullException(nameof(schoolDays))).DaysWithoutWorkAround(new LocalDate(year, 12, 25));
        return holiday.IsEmpty ? null : holiday.Start;
    }

    /// <summary>
    /// The session in which primary one begins: by the date of birth, a year later when deferred, or as the recorded stage has it
    /// (SC-YR-7). A child born on 29 February belongs to the February births (SC-YR-8).
    /// </summary>
    /// <returns>The session; presumed not deferred when the child was young enough to defer and nothing is recorded.</returns>
    public SchoolingAnswer<SchoolSession> PrimaryOne() => SessionOfStage(1);

    /// <summary>The session in which the child is in a stage (SC-YR-7), such as those in which levels are judged: P1, P4, P7 and S3.</summary>
    /// <param name="stage">P1 to P7 or S1 to S6.</param>
    /// <returns>The session, with the presumptions of <see cref="PrimaryOne"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="stage"/> is none of the stages that follow one another.</exception>
    public SchoolingAnswer<SchoolSession> SessionIn(SchoolStage stage) =>
        SessionOfStage(NumberOf(stage) ?? throw new ArgumentException("Only P1 to P7 and S1 to S6 follow one another by session.", nameof(stage)));

    /// <summary>
    /// The stage in a session: the recorded one, in its own session and onwards from it; otherwise by the date of birth (SC-YR-7).
    /// </summary>
    /// <param name="session">The session.</param>
    /// <returns>The stage; none before primary one and after S6. A stage past the leaving date means: if the child stays on.</returns>
    public SchoolingAnswer<SchoolStage> StageIn(SchoolSession session)
    {
        if (RecordedStage is { } recorded && RecordedIn == session)
        {
            return new(recorded, [SchoolingRules.Yr7], [], []);
        }

        SchoolingAnswer<SchoolSession> first = PrimaryOne();
        if (first.Value is not { } primaryOne)
        {
            return new(null, first.Rules, first.Missing, []);
        }

        int number = session.StartYear - primaryOne.StartYear + 1;
        SchoolStage? stage = number is < 1 or > AllStages ? null
            : new SchoolStage(number <= PrimaryStages ? Code('P', number) : Code('S', number - PrimaryStages));
        return new(stage, first.Rules, [], first.Presumed);
    }

    /// <summary>
    /// The day school age starts: the authority's commencement date on or next after the fifth birthday (SC-YR-9). A parent may ask for
    /// a start the year before for a child who attains five by the end of February.
    /// </summary>
    /// <returns>The day; not known without the commencement date of that year.</returns>
    public SchoolingAnswer<LocalDate> SchoolAgeStarts()
    {
        if (born is not { } birth)
        {
            return NotBorn<LocalDate>(SchoolingRules.Yr9);
        }

        LocalDate five = AgeReckoning.Scotland.DateAttains(birth, 5);

        // One date is known. It is the one looked for when the birthday lies between it and the one before, which was in August too.
        return CommencementDate is { } date && five <= date && five >= new LocalDate(date.Year - 1, 9, 1)
            ? new(date, WithAge(SchoolingRules.Yr9), [], [])
            : new(null, WithAge(SchoolingRules.Yr9), ["schooling.commencement_date"], []);
    }

    /// <summary>
    /// Whether the child may start primary one a year later: not yet five on the authority's commencement date of the year in which the
    /// child would first start (SC-ELC-8). Five on the day itself is five.
    /// </summary>
    /// <returns>True or false; not known without the commencement date, or when the one known belongs to another year.</returns>
    public SchoolingAnswer<bool> MayDefer()
    {
        if (born is not { } birth)
        {
            return NotBorn<bool>(SchoolingRules.Elc8);
        }

        List<Rule> rules = WithAge(SchoolingRules.Elc8);
        if (IsLeapDay(birth))
        {
            rules.Add(SchoolingRules.Yr8);
        }

        return CommencementDate is { } date && date.Year == YearBands.PrimaryOne.YearFor(birth)
            ? new(AgeReckoning.Scotland.DateAttains(birth, 5) > date, rules, [], [])
            : new(null, rules, ["schooling.commencement_date"], []);
    }

    /// <summary>
    /// The date on which the child may leave school, being deemed to attain 16 on it (SC-YR-4): 31 May for those who attain 16 from
    /// 1 March to 30 September, the winter leaving date for the others. Attaining 16 on a leaving date itself is that date (SC-YR-6).
    /// </summary>
    /// <returns>The date; 21 December for a child who attends no school, and presumed for one whose school's holiday is not given.</returns>
    public SchoolingAnswer<LocalDate> LeavingDate()
    {
        if (born is not { } birth)
        {
            return NotBorn<LocalDate>(SchoolingRules.Yr4);
        }

        LocalDate sixteen = AgeReckoning.Scotland.DateAttains(birth, 16);
        LocalDate leaving = YearBands.Leaving.DateFor(sixteen);
        List<Rule> rules = WithAge(SchoolingRules.Yr4);
        bool schoolDecides = leaving.Month == 12 && IsPupil != false;
        LocalDate[] holidays = schoolDecides ? [.. WinterLeavingDates.Where(d => d.Year == leaving.Year)] : [];
        if (holidays is [var holiday])
        {
            leaving = holiday;
            rules.Add(SchoolingRules.Yr5);
        }

        if (leaving == sixteen)
        {
            rules.Add(SchoolingRules.Yr6);
        }

        return new(leaving, rules, [], schoolDecides && holidays.Length == 0 ? ["calendar.winter_leaving"] : []);
    }

    /// <summary>
    /// The term in which early learning and childcare starts for a child of an age: for every child at three, and on low income at two
    /// (SC-ELC-5). A child who is or was looked after, or has a kinship care order, waits for no term.
    /// </summary>
    /// <param name="age">2 or 3.</param>
    /// <returns>The term. For a child born on 29 February it goes by the age in law, a reading of medium confidence (SC-READ-13).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is another number.</exception>
    public SchoolingAnswer<SchoolTerm> EarlyLearningStart(int age = 3)
    {
        if (age is not (2 or 3))
        {
            throw new ArgumentOutOfRangeException(nameof(age), "Early learning starts at two or three.");
        }

        if (born is not { } birth)
        {
            return NotBorn<SchoolTerm>(SchoolingRules.Elc5);
        }

        LocalDate birthday = AgeReckoning.Scotland.DateAttains(birth, age);
        List<Rule> rules = WithAge(SchoolingRules.Elc5);
        if (IsLeapDay(birth))
        {
            rules.Add(SchoolingRules.Read13);
        }

        var terms = new List<(AnnualDate From, SchoolTerm Term)>();
        foreach ((string parameter, SchoolTerm term) in new[]
        {
            ("elc.summer-term.births-from", new SchoolTerm(TermSeason.Summer, birthday.Year)),
            ("elc.autumn-term.births-from", new SchoolTerm(TermSeason.Autumn, birthday.Year)),
            ("elc.spring-term.births-from", new SchoolTerm(TermSeason.Spring, birthday.Year + 1)),
        })
        {
            if (DayOfYear(parameter, birthday) is not { } from)
            {
                return new(null, rules, ["parameters." + parameter], []);
            }

            terms.Add((from, term));
        }

        AnnualDate day = OfYear(birthday);
        return new(terms.Where(t => t.From <= day).OrderBy(t => t.From).Last().Term, rules, [], []);
    }

    /// <summary>The month from which the education maintenance allowance can first be paid, by the day 16 is attained (SC-EMA-1).</summary>
    /// <returns>August for those who attain 16 from March to September, January for the others.</returns>
    public SchoolingAnswer<YearMonth> MaintenanceAllowanceFrom()
    {
        if (born is not { } birth)
        {
            return NotBorn<YearMonth>(SchoolingRules.Ema1);
        }

        const string January = "ema.january-intake.attains-by";
        const string August = "ema.august-intake.attains-by";
        LocalDate sixteen = AgeReckoning.Scotland.DateAttains(birth, 16);
        List<Rule> rules = WithAge(SchoolingRules.Ema1);
        if (DayOfYear(January, sixteen) is not { } lastOfJanuary || DayOfYear(August, sixteen) is not { } lastOfAugust)
        {
            return new(null, rules, ["parameters." + August], []);
        }

        AnnualDate day = OfYear(sixteen);
        YearMonth from = day <= lastOfJanuary ? new YearMonth(sixteen.Year, 1)
            : day <= lastOfAugust ? new YearMonth(sixteen.Year, 8)
            : new YearMonth(sixteen.Year + 1, 1);
        return new(from, rules, [], []);
    }

    /// <summary>Says only what it is.</summary>
    /// <returns><c>ScotlandSchooling</c>.</returns>
    public override string ToString() => nameof(ScotlandSchooling);

    private static T? OnlyOne<T>(IEnumerable<T?> recorded)
        where T : struct
    {
        T?[] values = [.. recorded.Where(v => v is not null).Distinct()];
        return values.Length == 1 ? values[0] : null;
    }

    private static int? NumberOf(SchoolStage stage)
    {
        string code = stage.Code;
        int number = code.Length == 2 ? code[1] - '0' : 0;
        return number < 1 ? null
            : code[0] == 'P' && number <= PrimaryStages ? number
            : code[0] == 'S' && number <= AllStages - PrimaryStages ? PrimaryStages + number
            : null;
    }

    private static string Code(char school, int number) => string.Concat(school.ToString(), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day of the year from the law's figures; null where they do not reach that far back.</summary>
    private static AnnualDate? DayOfYear(string parameter, LocalDate on)
    {
        foreach (ParameterValue<AnnualDate> value in Parameters.Shipped.Get<AnnualDate>(parameter).History)
        {
            if (value.InForce.Contains(on))
            {
                return value.Value;
            }
        }

        return null;
    }

    private static AnnualDate OfYear(LocalDate date) => new(date.Month, date.Day);

    private static bool IsLeapDay(LocalDate birth) => birth is { Month: 2, Day: 29 };

    private static SchoolingAnswer<T> NotBorn<T>(Rule rule)
        where T : struct => new(null, [rule], ["born"], []);

    private SchoolingAnswer<SchoolSession> SessionOfStage(int number)
    {
        if (RecordedStage is { } recorded && RecordedIn is { } recordedIn && NumberOf(recorded) is { } recordedNumber)
        {
            return new(recordedIn.Plus(number - recordedNumber), [SchoolingRules.Yr7], [], []);
        }

        if (born is not { } birth)
        {
            return NotBorn<SchoolSession>(SchoolingRules.Yr7);
        }

        int year = YearBands.PrimaryOne.YearFor(birth);
        List<Rule> rules = IsLeapDay(birth) ? [SchoolingRules.Yr7, SchoolingRules.Yr8] : [SchoolingRules.Yr7];

        // Only a child who was four when school began can have been deferred; without the authority's date, 1 August is early enough.
        LocalDate begins = CommencementDate is { } date && date.Year == year ? date : ScotlandSchoolYear.DaysOf(new SchoolSession(year)).Start;
        bool couldDefer = AgeReckoning.Scotland.DateAttains(birth, 5) > begins;
        return new(
            new SchoolSession(year + number - 1 + (IsDeferred == true ? 1 : 0)),
            rules,
            [],
            couldDefer && IsDeferred is null ? ["schooling.deferred"] : []);
    }

    /// <summary>A rule with those by which the age it asks for is reckoned.</summary>
    private List<Rule> WithAge(Rule rule) => born is { Month: 2, Day: 29 } ? [rule, SchoolingRules.Int1, SchoolingRules.Int2] : [rule, SchoolingRules.Int1];
}
