using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children with every kind of record, likely and not, the same on every machine and under every version of every library: their answers are
/// approved in a file. Nobody of them exists.
/// </summary>
internal static class InventedCohort
{
    private static readonly LegalBasis[] Bases = [.. ScotlandCodes.LegalBases.Select(b => b.Basis)];
    private static readonly HomeType[] Homes = [.. ScotlandCodes.HomeTypes.Select(h => h.Type)];
    private static readonly string[] Usual = ["CSO", "CSO", "S25", "S25", "PO", "ICSO", "S17A", "LAEUK", "XUK", "CPO", "CPO-OLD", "CC"];
    private static readonly string[] Provisions = ["s.25(1)(a)", "s.25(1)(b)", "s.25(1)(c)", "s.25(2)", "s.25(3)"];
    private static readonly string[] Stages = ["P1", "P3", "P7", "S1", "S4", "S6"];

    // The kinds there were when the answers were approved. Whoever asks for a later one as well approves everything anew.
    private static readonly string[] EventKinds = [.. LearnerEventKinds.All.Take(63)];

    /// <summary>The child of a number: the same number, the same child.</summary>
    internal static Learner Of(int number)
    {
        var chance = new Chance((ulong)number);
        LocalDate born = chance.One(10) ? new LocalDate(1996 + (4 * chance.Below(7)), 2, 29) : new LocalDate(1996, 1, 1).PlusDays(chance.Below(10500));
        List<(Home Home, LocalDate? Recorded)> homes = [.. chance.One(5) ? ShortBreaks(chance, born) : Stays(chance, born)];
        CareEpisode[] episodes = [.. Enumerable.Range(0, chance.Below(5)).Select(i => Episode(chance, born, homes, i))];
        LearnerEvent[] events = [.. Enumerable.Range(0, chance.Below(8)).Select(_ => Event(chance, born, episodes, homes))];
        Enrolment[] enrolments = [.. Enumerable.Range(0, chance.Below(3)).Select(_ => Enrolled(chance, born))];
        bool careComplete = chance.One(2);
        bool eventsComplete = chance.One(2);
        bool notAPupil = chance.One(12);
        LocalDate[] births = chance.One(14) ? [] : chance.One(10) ? [born, born.PlusDays(chance.Below(400) - 200)] : [born];
        return new Learner
        {
            BirthDates = [.. births.Select((b, i) => new Fact<LocalDate>(b, new SourceRow(i == 0 ? Child.Social : Child.School, 1 + i), Recorded(chance, b)))],
            Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 10 + i), Recorded(chance, e.Dates.Start)))],
            Homes = [.. homes.Select((h, i) => new Fact<Home>(h.Home, new SourceRow(Child.Social, 20 + i), h.Recorded))],
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i), Recorded(chance, e.On)))],
            CareFlags = [.. Enumerable.Range(0, chance.One(4) ? 2 : 0).Select(i => new Fact<CareFlag>(Flag(chance, born), new SourceRow(Child.School, 50 + i)))],
            Enrolments = [.. enrolments.Select((e, i) => new Fact<Enrolment>(e, new SourceRow(Child.School, 60 + i), Recorded(chance, e.Dates.Start)))],
            Markers =
            [
                .. careComplete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 70))] : Array.Empty<Fact<RecordMarker>>(),
                .. eventsComplete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 71))] : Array.Empty<Fact<RecordMarker>>(),
                .. notAPupil ? [new Fact<RecordMarker>(RecordMarker.NotAPupil, new SourceRow(Child.School, 72))] : Array.Empty<Fact<RecordMarker>>(),
            ],
        };
    }

    /// <summary>
    /// A child in care as lists of a well-kept council have it: one order or s.25, homes that follow on it (or stays of a series, or an emergency), and events
    /// near them. What falls due and what is expected shows best in such children.
    /// </summary>
    internal static Learner Placed(int number)
    {
        var chance = new Chance((ulong)number + 2_000_000);
        LocalDate born = new LocalDate(2004, 1, 1).PlusDays(chance.Below(5500));
        LocalDate first = chance.One(12) ? new LocalDate(2009, 3, 1).PlusDays(chance.Below(300)) : Later(born.PlusDays(chance.Below(6200)), new LocalDate(2009, 10, 1));
        LocalDate? last = chance.One(2) ? null : first.PlusDays(60 + chance.Below(1500));
        var episode = new CareEpisode(ScotlandCodes.FindLegalBasis(chance.Below(4) switch { 0 => "CSO", 1 => "PO", _ => "S25" })!.Basis, new RecordedDates(first, last), "FIF")
        {
            Continuations = chance.One(2) ? [new OrderContinuation(first.PlusDays(300)), new OrderContinuation(first.PlusDays(600)), new OrderContinuation(first.PlusDays(900))] : null,
            Ending = last is { } end && chance.One(2) ? new EpisodeEnding(end.PlusDays(1)) { By = chance.One(2) ? EpisodeEndedBy.Hearing : EpisodeEndedBy.Authority } : null,
        };
        CareEpisode[] continuing = last is { } ceased && chance.One(4) ? [new CareEpisode(ScotlandCodes.FindLegalBasis("CC")!.Basis, new RecordedDates(ceased.PlusDays(1), null), "FIF")] : [];
        List<Home> homes = [.. chance.One(4) ? Series(chance, first) : Placements(chance, first, last)];
        if (chance.One(8))
        {
            homes.Add(new Home(ScotlandCodes.FindHomeType("RESSCH")!.Type, new RecordedDates(first.PlusDays(chance.Below(90)), last)));
        }

        var events = new List<LearnerEvent>();
        for (int left = 1 + chance.Below(9); left > 0; left--)
        {
            LocalDate anchor = chance.Below(5) switch { 0 => first, 1 => last ?? first, _ => homes[chance.Below(homes.Count)].Dates.Start!.Value };
            LocalDate on = anchor.PlusDays(chance.One(5) ? -chance.Below(60) : chance.One(2) ? chance.Below(12) : chance.Below(420));
            events.Add(new LearnerEvent(EventKinds[chance.Below(EventKinds.Length)], chance.One(25) ? null : on)
            {
                LearnedOn = chance.One(4) ? on.PlusDays(chance.Below(60) - 400) : null,
                Months = chance.Below(5) switch { 0 => null, 1 => 0, 2 => 2, 3 => 6, _ => 14 },
                Change = chance.Below(4) switch { 0 => "elc", 1 => "primary", 2 => "school", _ => null },
                IsTemporary = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
                BenefitsWithoutSupport = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            });
        }

        // Reviews and visits come in rows.
        foreach (string kind in (string[])[LearnerEventKinds.ReviewHeld, LearnerEventKinds.VisitMade, LearnerEventKinds.EmergencyReviewHeld, LearnerEventKinds.PathwayReviewHeld])
        {
            LocalDate on = kind == LearnerEventKinds.PathwayReviewHeld ? last ?? first : homes[chance.Below(homes.Count)].Dates.Start!.Value;
            for (int left = chance.Below(4); left > 0; left--)
            {
                on = on.PlusDays(chance.One(2) ? chance.Below(50) : chance.Below(250));
                events.Add(new LearnerEvent(kind, on));
            }
        }

        bool eventsComplete = !chance.One(3);
        bool careComplete = chance.One(2);
        return new Learner
        {
            BirthDates = [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1))],
            Episodes = [.. continuing.Prepend(episode).Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 10 + i)))],
            Homes = [.. homes.Select((h, i) => new Fact<Home>(h, new SourceRow(Child.Social, 20 + i)))],
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i)))],
            Enrolments = chance.One(2) ? [new Fact<Enrolment>(Enrolled(chance, born), new SourceRow(Child.School, 60))] : [],
            Markers =
            [
                .. careComplete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 70))] : Array.Empty<Fact<RecordMarker>>(),
                .. eventsComplete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 71))] : Array.Empty<Fact<RecordMarker>>(),
            ],
        };
    }

    /// <summary>
    /// A young person who left care near 16, with what pathway planning, continuing care and its assessments leave in the records, and plans of several kinds:
    /// drafts, agreed and closed ones, more than one of a kind.
    /// </summary>
    internal static Learner Leaving(int number)
    {
        var chance = new Chance((ulong)number + 6_000_000);
        LocalDate born = new LocalDate(1999, 1, 1).PlusDays(chance.Below(3600));
        LocalDate first = born.PlusDays(3000 + chance.Below(2500));
        LocalDate last = born.PlusDays(chance.One(8) ? 5000 + chance.Below(800) : 5800 + chance.Below(760));
        var episodes = new List<CareEpisode>
        {
            new(ScotlandCodes.FindLegalBasis(chance.One(3) ? "S25" : "CSO")!.Basis, new RecordedDates(first, last), "FIF")
            {
                Continuations = chance.One(2) ? [.. Enumerable.Range(1, 9).Select(y => new OrderContinuation(first.PlusDays(360 * y)))] : null,
                Ending = chance.One(2) ? new EpisodeEnding(last.PlusDays(1)) { By = chance.One(2) ? EpisodeEndedBy.Hearing : EpisodeEndedBy.Authority } : null,
            },
        };
        if (chance.One(3))
        {
            LocalDate later = last.PlusDays(chance.Below(200) - 30);
            episodes.Add(new CareEpisode(ScotlandCodes.FindLegalBasis(chance.One(2) ? "CC" : "S25")!.Basis, new RecordedDates(later, chance.One(2) ? null : later.PlusDays(chance.Below(500))), "FIF"));
        }

        string[] kinds =
        [
            LearnerEventKinds.WelfareAssessment, LearnerEventKinds.ContinuingCareLeft, LearnerEventKinds.ContinuingCareCarerUnable, LearnerEventKinds.ContinuingCareAdverseWelfare,
            LearnerEventKinds.AftercareApplied, LearnerEventKinds.AftercareApplied, LearnerEventKinds.AftercareNotRequired, LearnerEventKinds.SupportGranted, LearnerEventKinds.SupportGranted,
            LearnerEventKinds.PathwayAssessmentCompleted, LearnerEventKinds.PathwayPlanMade, LearnerEventKinds.PathwayPlanMade, LearnerEventKinds.PathwayReviewHeld, LearnerEventKinds.PathwayReviewHeld,
            LearnerEventKinds.PathwayDecision, LearnerEventKinds.PathwayNoticeGiven, LearnerEventKinds.PathwayCoordinatorAppointed, LearnerEventKinds.AftercareInformationGiven,
            LearnerEventKinds.AdditionalSupportView, LearnerEventKinds.SelfDeclaredCareExperienced, LearnerEventKinds.SupportPlanConsidered, LearnerEventKinds.JobOffer,
        ];
        var events = new List<LearnerEvent>();
        for (int left = 2 + chance.Below(8); left > 0; left--)
        {
            LocalDate on = last.PlusDays(chance.One(5) ? -chance.Below(300) : chance.One(3) ? chance.Below(3) : chance.Below(900));
            events.Add(new LearnerEvent(kinds[chance.Below(kinds.Length)], chance.One(15) ? null : on)
            {
                Months = chance.Below(3) switch { 0 => null, 1 => 3, _ => 6 },
                BenefitsWithoutSupport = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
                MonthsOutOfWork = chance.One(2) ? chance.Below(8) : null,
            });
        }

        SupportPlan[] plans = [.. Enumerable.Range(0, chance.Below(4)).Select(i => Plan(chance, i, last))];
        bool careComplete = chance.One(2);
        bool eventsComplete = !chance.One(3);
        bool plansComplete = chance.One(2);
        return new Learner
        {
            BirthDates = [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1))],
            Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 10 + i)))],
            Homes = [new Fact<Home>(new Home(Homes[chance.Below(Homes.Length)], new RecordedDates(first, chance.One(2) ? last : null)), new SourceRow(Child.Social, 20))],
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i)))],
            Enrolments = chance.One(2) ? [new Fact<Enrolment>(Enrolled(chance, born), new SourceRow(Child.School, 60))] : [],
            Plans = [.. plans.Select((p, i) => new Fact<SupportPlan>(p, new SourceRow(Child.Social, 80 + i)))],
            Markers =
            [
                .. careComplete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 70))] : Array.Empty<Fact<RecordMarker>>(),
                .. eventsComplete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 71))] : Array.Empty<Fact<RecordMarker>>(),
                .. plansComplete ? [new Fact<RecordMarker>(RecordMarker.PlansComplete, new SourceRow(Child.Social, 73))] : Array.Empty<Fact<RecordMarker>>(),
            ],
        };
    }

    private static SupportPlan Plan(Chance chance, int index, LocalDate about)
    {
        LocalDate? Near() => chance.One(5) ? null : about.PlusDays(chance.Below(700) - 200);
        PlanViews Views(string? person) => new() { Person = person, Outcome = (ViewsOutcome)chance.Below(4), On = Near(), Reason = "Invented." };
        PlanKind kind = ScotlandPlans.All[chance.Below(ScotlandPlans.All.Count)];
        LocalDate begun = about.PlusDays(chance.Below(500) - 200);
        var content = new PlanContent
        {
            Prepared = Near(),
            Child = new PlanChild { Reference = "C-1" },
            Contributors =
            [
                new PlanContributor { Id = "team", IsTeam = true, Role = PlanRole.VirtualSchool },
                new PlanContributor { Id = "carer", Role = chance.One(2) ? PlanRole.Carer : PlanRole.Parent },
            ],
            ChildViews = Views(null),
            OtherViews = [.. Enumerable.Range(0, chance.Below(3)).Select(_ => Views(chance.One(3) ? "team" : "carer"))],
            Reviews = [.. Enumerable.Range(0, chance.Below(4)).Select(_ => new PlanReview { Due = Near(), Held = Near() })],
            Links = [.. Enumerable.Range(0, chance.Below(3)).Select(_ => new PlanLink { Kind = chance.One(4) ? "pathway-plan" : "co-ordinated-support-plan", Relation = chance.One(2) ? PlanRelation.ConsideredNotRequired : PlanRelation.UnderConsideration, On = Near() })],
        };

        // A step that the plan refuses leaves it as it was, which is a plan too.
        SupportPlan plan = SupportPlan.Begin("P-" + (chance.One(3) ? 0 : index), kind, content, begun, "team").Plan!;
        int steps = chance.Below(5);
        int waits = chance.Below(60);
        plan = steps > 0 ? plan.Submit(begun, "team").Plan ?? plan : plan;
        plan = steps > 1 ? plan.Agree(begun.PlusDays(waits), "team").Plan ?? plan : plan;
        return steps > 3 ? plan.Close(begun.PlusDays(6 * waits), "team", "Invented.").Plan ?? plan : plan;
    }

    /// <summary>Days near the records of a placed child: the day of an event or a home, soon after it, and long after it.</summary>
    internal static LocalDate[] DaysNear(int number, Learner learner)
    {
        var chance = new Chance((ulong)number + 3_000_000);
        LocalDate[] known = [.. learner.Homes.Select(h => h.Value.Dates.Start).Concat(learner.Events.Select(e => e.Value.On)).Concat(learner.Episodes.Select(e => e.Value.Dates.LastDay)).Where(d => d is not null).Select(d => d!.Value).Order()];
        LocalDate one = known[chance.Below(known.Length)];
        return [.. new[] { one, one.PlusDays(chance.Below(6)), one.PlusDays(20 + chance.Below(80)), known[chance.Below(known.Length)].PlusDays(chance.Below(400)) }.Distinct().Order()];
    }

    /// <summary>A child whose limbs are everything: stays by the hour, orders from elsewhere, orders that ran out, adoptions.</summary>
    internal static Learner OfLimbs(int number)
    {
        var chance = new Chance((ulong)number + 4_000_000);
        LocalDate born = new LocalDate(1996, 1, 1).PlusDays(chance.Below(9000));
        LocalDate about = born.PlusDays(chance.Below(6700));
        var episodes = new List<CareEpisode>();
        for (int left = 1 + chance.Below(5); left > 0; left--)
        {
            LocalDate first = about.PlusDays(chance.One(2) ? chance.Below(4) : chance.Below(500));
            bool isStay = chance.One(3);
            LocalDate? last = isStay ? first.PlusDays(chance.Below(3)) : chance.One(3) ? null : first.PlusDays(chance.One(2) ? chance.Below(30) : chance.Below(900));
            string basis = isStay ? "S25" : chance.Below(9) switch { 0 => "XUK", 1 => "XUK", 2 => "CPO", 3 => "CPO-OLD", 4 => "ICSO", 5 => "PO", 6 => "ADOPT", 7 => Usual[chance.Below(Usual.Length)], _ => Bases[chance.Below(Bases.Length)].Code };
            LegalBasis found = ScotlandCodes.FindLegalBasis(basis)!.Basis;
            episodes.Add(new CareEpisode(found, new RecordedDates(first, last), chance.One(4) ? null : "FIF")
            {
                Stay = isStay && !chance.One(4)
                    ? new CivilStay(first.At(new LocalTime(chance.Below(24), 0)), chance.One(5) ? null : (last ?? first).At(new LocalTime(chance.One(4) ? 0 : chance.Below(24), 0)))
                    : null,
                Ending = last is { } end && chance.One(3) ? new EpisodeEnding(end.PlusDays(chance.Below(3) - 1)) { By = (EpisodeEndedBy)chance.Below(9) } : chance.One(12) ? new EpisodeEnding(null) : null,
                Continuations = chance.Below(3) switch { 0 => null, 1 => [], _ => [new OrderContinuation(first.PlusDays(chance.Below(25)), chance.One(2) ? first.PlusDays(chance.Below(60)) : null), new OrderContinuation(first.PlusDays(40 + chance.Below(400)))] },
                Conversion = basis == "XUK" && !chance.One(6)
                    ? new OrderConversion { CourtApproval = Step(chance, first), Notified = Step(chance, first), HomeAgreement = Step(chance, first), ReceivingConsent = Step(chance, first), ReceivingAuthority = chance.One(2) ? "EDH" : null }
                    : null,
                OrderKind = basis == "XUK" ? chance.Below(3) switch { 0 => "supervision-order", 1 => "care-order", _ => null } : null,
                Nation = basis is "XUK" or "LAEUK" ? chance.Below(4) switch { 0 => "england", 1 => "wales", 2 => "northern-ireland", _ => null } : null,
                Provision = basis == "S25" && chance.One(2) ? Provisions[chance.Below(Provisions.Length)] : null,
                IsPlaceOfSafetyByAuthority = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            });
        }

        bool complete = chance.One(2);
        return new Learner
        {
            BirthDates = chance.One(8) ? [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1)), new Fact<LocalDate>(born.PlusDays(chance.Below(60) - 30), new SourceRow(Child.School, 2))] : [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1))],
            Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 10 + i)))],
            Homes = chance.One(2) ? [.. Stays(chance, about).Select((h, i) => new Fact<Home>(h.Home, new SourceRow(Child.Social, 20 + i), h.Recorded))] : [],
            Events = chance.One(2) ? [new Fact<LearnerEvent>(new LearnerEvent(chance.One(2) ? LearnerEventKinds.ResidenceRequirement : LearnerEventKinds.ReporterNotified, about.PlusDays(chance.Below(200))), new SourceRow(Child.Social, 40))] : [],
            CareFlags = chance.One(5) ? [new Fact<CareFlag>(new CareFlag((CareFlagValue)chance.Below(5), about.PlusDays(chance.Below(30)), "FIF"), new SourceRow(Child.School, 50))] : [],
            Markers = complete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 70))] : [],
        };
    }

    /// <summary>Days near the limbs: first and last days, the days beside them, and the law's own ends of an order.</summary>
    internal static LocalDate[] DaysOfLimbs(int number, Learner learner)
    {
        var chance = new Chance((ulong)number + 5_000_000);
        LocalDate[] known = [.. learner.Episodes.SelectMany(e => new[] { e.Value.Dates.Start, e.Value.Dates.LastDay, e.Value.Ending?.On, e.Value.Conversion?.Notified.On }).Where(d => d is not null).Select(d => d!.Value)];
        return [.. Enumerable.Range(0, 5).Select(i => known[chance.Below(known.Length)].PlusDays(i switch { 0 => 0, 1 => -1, 2 => 1, 3 => 21 + chance.Below(3), _ => 364 + chance.Below(4) })).Distinct().Order()];
    }

    private static List<Home> Placements(Chance chance, LocalDate first, LocalDate? last)
    {
        string[] types = ["FOSLA", "KIN", "FOSPUR", "HOME", "LAHOME", "RESSCH", "FOSLA", "KIN", "SUPP", "OCOM"];
        var homes = new List<Home>();
        LocalDate from = first;
        for (int left = 1 + chance.Below(3); left > 0; left--)
        {
            bool isEmergency = chance.One(3);
            LocalDate? until = left == 1 ? (chance.One(2) ? last : null) : from.PlusDays(isEmergency ? 2 + chance.Below(60) : 30 + chance.Below(500));
            string type = types[chance.Below(types.Length)];
            homes.Add(new Home((ScotlandCodes.FindHomeType(type) ?? ScotlandCodes.FindHomeType("KIN")!).Type, new RecordedDates(from, until))
            {
                Regulation = isEmergency ? chance.One(3) ? "reg37" : "reg36" : null,
                EndedOn = until is { } end && chance.One(4) ? end.PlusDays(1) : null,
                EndedOnUnknownDay = chance.One(40),
            });
            from = (until ?? from).PlusDays(1);
        }

        return homes;
    }

    private static List<Home> Series(Chance chance, LocalDate first)
    {
        var homes = new List<Home>();
        LocalDate from = first;
        bool oneCarer = !chance.One(4);
        for (int left = 2 + chance.Below(5); left > 0; left--)
        {
            LocalDate last = from.PlusDays(chance.Below(chance.One(6) ? 50 : 20));
            homes.Add(new Home(ScotlandCodes.FindHomeType("FOSLA")!.Type, new RecordedDates(from, last)) { Series = "weekends", Carer = oneCarer ? "carer-1" : "carer-" + left });
            from = last.PlusDays(2 + chance.Below(50));
        }

        return homes;
    }

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;

    /// <summary>Days of a life on which something may be asked: two on which an answer may begin to differ, their eves, and one of no importance.</summary>
    internal static LocalDate[] DaysOf(int number, IReadOnlyList<LocalDate> changes)
    {
        var chance = new Chance((ulong)number + 1_000_000);
        LocalDate[] near = [.. changes.Where(c => c.Year < 2060)];
        LocalDate[] turns = [.. Enumerable.Range(0, 2).Select(_ => near[chance.Below(near.Length)])];
        return [.. turns.Concat(turns.Select(t => t.PlusDays(-1))).Append(new LocalDate(2015, 1, 1).PlusDays(chance.Below(5000))).Distinct().OrderBy(d => d)];
    }

    private static CareEpisode Episode(Chance chance, LocalDate born, List<(Home Home, LocalDate? Recorded)> homes, int index)
    {
        LegalBasis basis = chance.One(3) ? Bases[chance.Below(Bases.Length)] : ScotlandCodes.FindLegalBasis(Usual[chance.Below(Usual.Length)])!.Basis;
        LocalDate first = index == 0 && homes.Count > 0 && homes[0].Home.Dates.Start is { } placed && chance.One(2) ? placed : Day(chance, born);
        LocalDate? last = chance.One(3) ? null : first.PlusDays(chance.One(4) ? chance.Below(30) : chance.Below(1500));
        var dates = chance.Below(25) switch
        {
            0 => new RecordedDates(null, last),
            1 => new RecordedDates(first, first.PlusDays(-1 - chance.Below(50))),
            2 => new RecordedDates(first, first),
            _ => new RecordedDates(first, last),
        };
        bool isFromElsewhere = basis.Code == "XUK";
        return new CareEpisode(basis, dates, chance.One(8) ? null : chance.One(4) ? "Edinburgh, City of" : "FIF")
        {
            Continuations = chance.Below(3) switch { 0 => null, 1 => [], _ => [new OrderContinuation(first.PlusDays(15 + chance.Below(400)), chance.One(2) ? first.PlusDays(600) : null)] },
            Ending = chance.Below(5) switch
            {
                0 => new EpisodeEnding(null),
                1 or 2 when dates.LastDay is { } end => new EpisodeEnding(end.PlusDays(chance.Below(2))) { By = chance.One(4) ? null : (EpisodeEndedBy)chance.Below(9) },
                _ => null,
            },
            Conversion = isFromElsewhere && !chance.One(5)
                ? new OrderConversion
                {
                    CourtApproval = Step(chance, first), Notified = Step(chance, first), HomeAgreement = Step(chance, first), ReceivingConsent = Step(chance, first),
                    ReceivingAuthority = chance.One(2) ? "EDH" : null,
                }
                : null,
            OrderKind = isFromElsewhere ? chance.Below(4) switch { 0 => "supervision-order", 1 => null, _ => "care-order" } : null,
            Nation = basis.Code is "XUK" or "LAEUK" ? chance.Below(4) switch { 0 => "england", 1 => "wales", 2 => "northern-ireland", _ => null } : null,
            Stay = chance.One(6) ? new CivilStay(first.At(new LocalTime(chance.Below(24), 0)), chance.One(3) ? null : first.PlusDays(chance.Below(3)).At(new LocalTime(chance.Below(2) * chance.Below(24), 0))) : null,
            Provision = basis.Code == "S25" && chance.One(2) ? Provisions[chance.Below(Provisions.Length)] : null,
            IsPlaceOfSafetyByAuthority = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            Measures = chance.One(10) ? ["secure-authorisation"] : [],
        };
    }

    private static List<(Home Home, LocalDate? Recorded)> Stays(Chance chance, LocalDate born)
    {
        var homes = new List<(Home, LocalDate?)>();
        LocalDate from = Day(chance, born);
        for (int left = chance.Below(5); left > 0; left--)
        {
            LocalDate? last = left == 1 && chance.One(2) ? null : from.PlusDays(chance.One(4) ? chance.Below(10) : 20 + chance.Below(900));
            HomeType type = chance.One(2) ? Homes[chance.Below(Homes.Length)] : ScotlandCodes.FindHomeType(chance.One(2) ? "FOSLA" : chance.One(2) ? "KIN" : "HOME")!.Type;
            homes.Add((new Home(type, new RecordedDates(chance.One(30) ? null : from, last))
            {
                Carer = chance.One(3) ? "carer-" + chance.Below(2) : null,
                Regulation = chance.One(6) ? chance.One(2) ? "reg36" : "reg37" : null,
                EndedOn = last is { } end && chance.One(5) ? end.PlusDays(1) : null,
                EndedOnUnknownDay = chance.One(40),
                IsApproved = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            }, Recorded(chance, from)));
            from = (last ?? from).PlusDays(chance.One(4) ? chance.Below(40) - 10 : 1);
        }

        return homes;
    }

    private static List<(Home Home, LocalDate? Recorded)> ShortBreaks(Chance chance, LocalDate born)
    {
        var homes = new List<(Home, LocalDate?)>();
        LocalDate from = Day(chance, born);
        bool oneCarer = !chance.One(4);
        for (int left = 2 + chance.Below(4); left > 0; left--)
        {
            LocalDate? last = left == 1 && chance.One(4) ? null : from.PlusDays(chance.Below(chance.One(5) ? 60 : 20));
            homes.Add((new Home(ScotlandCodes.FindHomeType("FOSLA")!.Type, new RecordedDates(from, last))
            {
                Series = chance.One(12) ? null : "weekends",
                Carer = oneCarer ? "carer-1" : "carer-" + left,
                EndedOn = last is { } end && chance.One(4) ? chance.One(3) ? from : end.PlusDays(1) : null,
            }, null));
            from = (last ?? from).PlusDays(1 + chance.Below(60));
        }

        return homes;
    }

    private static LearnerEvent Event(Chance chance, LocalDate born, CareEpisode[] episodes, List<(Home Home, LocalDate? Recorded)> homes)
    {
        LocalDate? anchor = chance.One(2) && homes.Count > 0 ? homes[chance.Below(homes.Count)].Home.Dates.Start
            : episodes.Length > 0 ? episodes[chance.Below(episodes.Length)].Dates.LastDay
            : null;
        LocalDate on = (anchor ?? Day(chance, born)).PlusDays(chance.Below(200));
        return new LearnerEvent(EventKinds[chance.Below(EventKinds.Length)], chance.One(14) ? null : on)
        {
            LearnedOn = chance.One(3) ? on.PlusDays(chance.Below(400) - 200) : null,
            Months = chance.Below(4) switch { 0 => null, 1 => 0, 2 => 3, _ => 9 },
            MonthsOutOfWork = chance.One(2) ? chance.Below(8) : null,
            Change = chance.Below(4) switch { 0 => "elc", 1 => "primary", 2 => "school", _ => null },
            IsTemporary = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            BenefitsWithoutSupport = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            OnQualifyingBenefit = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
        };
    }

    private static Enrolment Enrolled(Chance chance, LocalDate born)
    {
        LocalDate from = new(born.Year + 4 + chance.Below(10), 8, 18);
        return new Enrolment(
            stage: chance.One(5) ? null : new SchoolStage(Stages[chance.Below(Stages.Length)]),
            dates: new RecordedDates(chance.One(3) ? null : from, chance.One(2) ? null : from.PlusDays(chance.Below(2000))),
            isOnRoll: chance.Below(3) switch { 0 => null, 1 => true, _ => false })
        {
            IsDeferred = chance.Below(3) switch { 0 => null, 1 => true, _ => false },
            CommencementDate = chance.One(2) ? new LocalDate(born.Year + (born.Month >= 3 ? 5 : 4), 8, 14 + chance.Below(6)) : null,
        };
    }

    private static CareFlag Flag(Chance chance, LocalDate born) =>
        new((CareFlagValue)chance.Below(5), chance.One(4) ? null : Day(chance, born), chance.One(2) ? "FIF" : null);

    private static ConversionStep Step(Chance chance, LocalDate order) => chance.Below(4) switch
    {
        0 => ConversionStep.NotKnown,
        1 => ConversionStep.NotTaken,
        _ => ConversionStep.TakenOn(order.PlusDays(chance.Below(300))),
    };

    // Somewhere in childhood, or a little after it.
    private static LocalDate Day(Chance chance, LocalDate born) => born.PlusDays(chance.Below(chance.One(6) ? 9000 : 6800));

    private static LocalDate? Recorded(Chance chance, LocalDate? day) => day is { } known && chance.One(5) ? known.PlusDays(chance.Below(500)) : null;

    /// <summary>SplitMix64: small, and known by its numbers (Steele, Lea and Flood 2014).</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong state = seed * 0x9E3779B97F4A7C15UL;

        internal int Below(int bound)
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)bound);
        }

        /// <summary>True one time in so many.</summary>
        internal bool One(int times) => Below(times) == 0;
    }
}
