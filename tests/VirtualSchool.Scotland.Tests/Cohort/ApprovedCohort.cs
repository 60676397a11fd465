using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

/// <summary>
/// Every answer about an invented cohort, as approved in <c>answers.txt</c>: a changed answer shows here, is meant, and is announced as a rule change.
/// Trees stand there as a short hash of their text. VIRTUALSCHOOL_APPROVE=1 writes the file anew; VIRTUALSCHOOL_TREES=folder writes the trees in full,
/// so that those of two commits can be compared.
/// </summary>
public sealed class ApprovedCohort
{
    // A run of mutations asks about some of them: each changed assembly is slow, and most changes show in the first.
#if MUTATION
    private const int Children = 50;
#else
    private const int Children = 150;
#endif

    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly RuleBook Commenced = RuleBook.Of(LawOverTime.Commenced);

    private static readonly RuleBook Council2026 = RuleBook.Of(ScotlandPack.With(LawOverlay.Read("test.json", """
        { "name": "council", "entitlements": [
            { "id": "music", "title": "Music", "citation": "invented", "from": "2012-08-01", "amount": 120, "to": null, "conditions": [ { "looked-after": true }, { "authority": "FIF" } ] },
            { "id": "outings", "title": "Outings", "citation": "invented", "from": "2012-08-01", "amount": 20, "to": null, "conditions": [ { "ever-looked-after": true }, { "age-from": 9 }, { "age-before": 26 } ] },
            { "id": "travel", "title": "Travel", "citation": "invented", "from": "2012-08-01", "amount": 30, "to": null, "conditions": [ { "home": "away" } ] },
            { "id": "visits", "title": "Visits", "citation": "invented", "from": "2012-08-01", "amount": 30, "to": null, "conditions": [ { "home": "at-home" } ] },
            { "id": "move", "title": "Going up", "citation": "invented", "from": "2012-08-01", "amount": 30, "to": null, "conditions": [ { "stage": ["P7", "S1", "S4"] } ] } ] }
        """)));

    private static readonly RuleBook Known = RuleBook.Of(ScotlandPack.With(LawOverlay.Read("test.json", """{ "name": "known", "asKnown": "2021-06-30" }""")));

    private static readonly WorkingCalendar Council = new(
        "council",
        new Citation("A made-up council", Confidence.High),
        EffectiveInterval.FromInclusive(new LocalDate(2005, 1, 1), new LocalDate(2026, 6, 30)),
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [],
        Enumerable.Range(2005, 21).SelectMany(y => new[] { new LocalDate(y, 1, 2), new LocalDate(y, 12, 25) }));

    [Fact]
    public void Every_answer_about_the_cohort_is_as_approved() => Approved("answers.txt", Enumerable.Range(1, Children).SelectMany(Answers));

    [Fact]
    public void What_is_due_and_expected_of_placed_children_is_as_approved() => Approved("due.txt", Enumerable.Range(1, 200).SelectMany(n => Due($"placed child {n}", n, InventedCohort.Placed(n))));

    [Fact]
    public void What_is_due_and_expected_of_young_people_who_leave_care_is_as_approved() => Approved("leaving.txt", Enumerable.Range(1, 200).SelectMany(n => Due($"young person {n}", n, InventedCohort.Leaving(n))));

    [Fact]
    public void The_limbs_of_a_day_are_as_approved() => Approved("limbs.txt", Enumerable.Range(1, 250).SelectMany(Limbs));

    [Fact]
    public void What_a_council_gives_of_its_own_is_as_approved() => Approved("local.txt", Enumerable.Range(1, 60).SelectMany(LocalAnswers));

#if !MUTATION
    [Fact]
    public void The_fund_counts_the_cohort_as_approved() => Approved("fund.txt", Fund());
#endif

    private static IEnumerable<string> Answers(int number)
    {
        Learner learner = InventedCohort.Of(number);
        RuleBook rules = (number % 6) switch { 4 => Commenced, 5 => Known, _ => Rules };
        Inquiry child = rules.About(learner);
        IReadOnlyList<LocalDate> changes = child.DaysOfChange();
        yield return Line($"child {number}: {changes.Count} days of change {Hash(string.Join(' ', changes.Select(Iso)))}");
        LocalDate[] days = InventedCohort.DaysOf(number, changes);
        for (int i = 0; i < days.Length; i++)
        {
            LocalDate day = days[i];
            var trees = new StringBuilder();
            Inquiry asked = i == 2 ? rules.About(learner, day) : child;
            Decision<CareStatus> status = Read(asked.StatusOn(day), trees);
            yield return Line($"  {Iso(day)}{(i == 2 ? " as known then" : string.Empty)} {Told(status)}");
            Decision<IReadOnlyList<SourceRow>> ever = Read(asked.EverLookedAfter(day), trees);
            string experience = string.Concat(rules.Pack.CareExperienceDefinitions.Select(d => Read(asked.CareExperienceOn(d.Code, day), trees)).Select(e => $" {Word(e)}{string.Concat(e.Value.Evidence.Select(v => $"/{v.Kind}.{v.Weight}.{v.Source.Row}"))}"));
            yield return Line($"    ever {Word(ever)} {string.Join(',', ever.Value.Select(r => r.Row))}; experienced{experience}");
            if (i == number % days.Length)
            {
                // The windows of a scheme take an answer for each day of change: on one day a child.
                foreach (Decision<Entitlement> entitled in rules.Pack.EntitlementSchemes.Select(s => Read(asked.EntitlementOn(s.Code, day), trees)))
                {
                    if (entitled.Outcome == Determination.No && entitled.Value.Windows.Count == 0)
                    {
                        continue;
                    }

                    yield return Line($"    {entitled.Value.Code} {Word(entitled)} {entitled.Value.Amount} {string.Join(' ', entitled.Value.Windows.Select(w => $"{Iso(w.Start)}..{Iso(w.LastDay)}"))} {(entitled.Value.Ends is { } ends ? Hash(ends.ToText()) : string.Empty)}");
                }
            }
            else
            {
                yield return Line($"    entitled {string.Join(' ', rules.Pack.EntitlementSchemes.Select(s => asked.OutcomeOn(s, day)).Select(o => Word(o.Outcome, o.Missing)))}");
            }

            foreach (string due in DueOn(asked, day, (number + i) % 2 == 0 ? Council : null, trees))
            {
                yield return due;
            }

            yield return Line($"    {Told(Read(asked.DaysLookedAfter(day.PlusDays(-400), day), trees))}");
            yield return Line($"    trees {Hash(trees.ToString())}");
            if (Environment.GetEnvironmentVariable("VIRTUALSCHOOL_TREES") is { Length: > 0 } folder)
            {
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, Line($"{number:000}-{Iso(day)}.txt")), trees.ToString());
            }
        }
    }

#if !MUTATION
    private static IEnumerable<string> Fund()
    {
        Learner[] cohort = [.. Enumerable.Range(1, Children).Select(InventedCohort.Of)];
        for (int year = 2018; year <= 2026; year++)
        {
            foreach (string authority in (string[])["FIF", "EDH"])
            {
                CecypAllocation allocation = CecypFund.AllocationOf(Rules, cohort, authority, new LocalDate(year, 7, 31), previousAmount: 20000);
                yield return Line($"{authority} {year}: {allocation.Count} {allocation.Amount} {allocation.FlooredAmount} open {allocation.NotSettled} {string.Join(' ', allocation.Missing.Select(m => m.ToString()))} {Hash(allocation.Trace.ToText())}");
            }
        }
    }
#endif

    private static IEnumerable<string> Due(string name, int number, Learner learner)
    {
        Inquiry child = Rules.About(learner);
        yield return name;
        foreach (LocalDate day in InventedCohort.DaysNear(number, learner))
        {
            var trees = new StringBuilder();
            WorkingCalendar? calendar = number % 4 == 0 ? null : Council;
            yield return Line($"  {Iso(day)}");
            foreach (string due in DueOn(child, day, calendar, trees))
            {
                yield return due;
            }

            foreach (Decision<Obligation> expected in child.ObligationsOn(day, calendar))
            {
                Obligation obligation = Read(expected, trees).Value;
                if (obligation.State is not (ObligationState.NotExpected or ObligationState.NotKnown))
                {
                    yield return Line($"    expected {obligation.Kind.Code} {Word(expected)} {obligation.State} {obligation.DaysLate} {Iso(obligation.Due)} {string.Join(' ', obligation.Evidence.Select(e => e.ToString()))} {string.Join(' ', obligation.Findings.Select(f => f.Code.Code))}");
                }
            }

            yield return Line($"    trees {Hash(trees.ToString())}");
        }
    }

    private static IEnumerable<string> Limbs(int number)
    {
        Learner learner = InventedCohort.OfLimbs(number);
        Inquiry child = Rules.About(learner);
        yield return Line($"child of limbs {number}");
        foreach (LocalDate day in InventedCohort.DaysOfLimbs(number, learner))
        {
            var trees = new StringBuilder();
            yield return Line($"  {Iso(day)} {Told(Read(child.StatusOn(day), trees))}");
            Decision<IReadOnlyList<SourceRow>> ever = Read(child.EverLookedAfter(day), trees);
            yield return Line($"    ever {Word(ever)} {string.Join(',', ever.Value.Select(r => r.Row))} {string.Join(' ', Rules.Pack.EntitlementSchemes.Select(s => child.OutcomeOn(s, day)).Select(o => Word(o.Outcome, o.Missing)))}");
            yield return Line($"    {Told(Read(child.DaysLookedAfter(day.PlusDays(-370), day.PlusDays(10)), trees))} trees {Hash(trees.ToString())}");
        }
    }

    private static IEnumerable<string> LocalAnswers(int number)
    {
        Learner learner = number % 2 == 0 ? InventedCohort.Placed(number) : InventedCohort.Of(number);
        Inquiry child = Council2026.About(learner);
        foreach (LocalDate day in number % 2 == 0 ? InventedCohort.DaysNear(number, learner) : InventedCohort.DaysOf(number, child.DaysOfChange()))
        {
            var trees = new StringBuilder();
            yield return Line($"{number} {Iso(day)} {string.Join(' ', Council2026.Pack.EntitlementSchemes.Where(s => s.IsLocal).Select(s => Read(child.EntitlementOn(s.Code, day), trees)).Select(e => $"{Word(e)}{string.Concat(e.Value.Windows.Select(w => $" {Iso(w.Start)}..{Iso(w.LastDay)}"))}"))} trees {Hash(trees.ToString())}");
        }
    }

    private static IEnumerable<string> DueOn(Inquiry asked, LocalDate day, WorkingCalendar? calendar, StringBuilder trees)
    {
        IReadOnlyList<Decision<Deadline>> deadlines = asked.DeadlinesOn(day, calendar);
        foreach (Decision<Deadline> due in deadlines)
        {
            Deadline deadline = Read(due, trees).Value;
            if (deadline.State is not (DeadlineState.NothingDue or DeadlineState.NotComputable))
            {
                yield return Line($"    due {deadline.Kind.Code} {Word(due)} {deadline.State} {deadline.DaysLate} {Told(deadline)}{string.Concat(deadline.OfOtherHomes.Select(o => " other " + Told(o)))}");
            }
        }

        yield return Line($"    open {Hash(string.Join(' ', deadlines.Where(d => d.Value.State == DeadlineState.NotComputable).Select(d => d.Value.Kind.Code + Word(d))))}");
    }

    private static string Told(Decision<CareStatus> status)
    {
        CareStatus value = status.Value;
        return Line($"{Word(status)} any {Word(value.AtAnyTimeOnTheDay)} deemed {Word(value.DeemedDuties)} uk {Word(value.ElsewhereUk)} residence {Word(value.ResidenceRight)} breaks {Word(value.OnShortBreaksOnly)} {value.Home} {value.HomeType?.Code} {string.Join(' ', value.Grounds.Select(g => $"{g.Limb}/{g.Basis.Code}/{g.Authority}/{g.Source.Row}"))} | {string.Join('+', value.Limbs)} {string.Join('+', value.Bases.Select(b => b.Code))} {string.Join('+', value.Authorities)} last {Iso(value.LastDay)} {string.Join(' ', value.Warnings.Select(w => $"{w.Code}@{w.Position?.Row}"))}");
    }

    private static string Told(Decision<CareDays> counted)
    {
        CareDays count = counted.Value;
        return Line($"days {Word(counted)} {count.LookedAfter} home {count.AtHome} away {count.Away} breaks {count.OnShortBreaksOnly} deemed {count.Deemed}/{count.DeemedNotKnown} {string.Join(' ', count.ByLimb.Select(l => $"{l.Key}={l.Value}"))} {string.Join(' ', count.ByHomeType.Select(h => $"{h.Key.Code}={h.Value}"))}");
    }

    private static string Told(Deadline due) =>
        Line($"{Iso(due.Due)} [{due.Working}] from {due.RunsFrom?.What} {Iso(due.RunsFrom?.On)} met {Iso(due.MetOn)} {(due.MayHaveBeenMet ? "maybe " : string.Empty)}{(due.IsFallback ? "fallback " : string.Empty)}{(due.LacksCorrespondingDate ? "cut " : string.Empty)}closed {due.FallsOnClosedDay} or {Iso(due.OtherReading)} home {due.Home?.Source.Row} {string.Join(' ', due.History.Select(h => $"{Iso(h.Due)}/{Iso(h.MetOn)}"))} {string.Join(' ', due.Findings.Select(f => $"{f.Code}@{f.Position?.Row}"))}");

    private static Decision<T> Read<T>(Decision<T> decision, StringBuilder trees)
    {
        trees.Append(decision.Trace.ToText());
        return decision;
    }

    private static string Word<T>(Decision<T> decision) => Word(decision.Outcome, decision.Missing);

    private static string Word(Determination outcome, IReadOnlyList<string> missing) => missing.Count == 0 ? Word(outcome) : $"{Word(outcome)}({string.Join(',', missing)})";

    private static string Word(Determination outcome) => outcome switch { Determination.Yes => "Y", Determination.No => "n", Determination.Unknown => "?", _ => "D" };

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Iso(LocalDate? day) => day is { } known ? Iso(known) : "-";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // FNV-1a: enough to see that a text changed.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // Line by line, so that the first difference ends it.
    private static void Approved(string file, IEnumerable<string> answers, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, file);
        if (Environment.GetEnvironmentVariable("VIRTUALSCHOOL_APPROVE") == "1")
        {
            File.WriteAllText(path, string.Concat(answers.Select(a => a + "\n")));
            return;
        }

        string[] approved = File.ReadAllLines(path);
        int line = 0;
        foreach (string answer in answers)
        {
            Assert.Equal(Line($"{line + 1}: {(line < approved.Length ? approved[line] : string.Empty)}"), Line($"{line + 1}: {answer}"));
            line++;
        }

#if !MUTATION
        Assert.Equal(approved.Length, line);
#endif
    }
}
