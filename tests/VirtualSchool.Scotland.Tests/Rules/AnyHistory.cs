using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Random histories of care, most of them nonsense, as lists of records sometimes are.</summary>
internal static class AnyHistory
{
    private static readonly string[] Bases = ["S25", "CSO", "ICSO", "SR", "PO", "PRO", "XUK", "CPO", "CPO-OLD", "S17A", "CPSA44", "MEO", "KCO", "RES", "ADOPT", "CPR", "S22", "CC", "LAEUK"];

    /// <summary>A day of a childhood, of a life, or of no calendar in use.</summary>
    internal static readonly Gen<LocalDate> Day = Gen.Frequency(
        (20, Gen.Int[0, 9000].Select(d => new LocalDate(2005, 1, 1).PlusDays(d))),
        (3, Gen.Int[0, 20000].Select(d => new LocalDate(1985, 1, 1).PlusDays(d))),
        (1, AnyOf(LocalDate.MinIsoValue, new LocalDate(1, 1, 2), new LocalDate(1900, 1, 1), new LocalDate(2016, 2, 29), new LocalDate(9990, 6, 1), new LocalDate(9998, 12, 31), new LocalDate(9999, 12, 30), LocalDate.MaxIsoValue)));

    private static readonly Gen<LocalDate?> MaybeDay = Gen.Frequency((3, Day.Select(d => (LocalDate?)d)), (1, Gen.Const((LocalDate?)null)));

    private static readonly Gen<LocalDateTime?> MaybeTime = Gen.Select(MaybeDay, Gen.Int[0, 23]).Select((d, h) => d is { } day ? day.At(new LocalTime(h, 0)) : (LocalDateTime?)null);

    private static readonly Gen<LegalBasis> Basis = Gen.Frequency(
        (12, AnyOf(Bases).Select(c => ScotlandCodes.FindLegalBasis(c)!.Basis)),
        (1, AnyOf(new LegalBasis("scotland", "QQQ", "Something new", "An Act to come"), new LegalBasis("england", "C2", "Full care order", "Children Act 1989 s.31"))));

    private static readonly Gen<ConversionStep> Step = Gen.Frequency((1, Gen.Const(ConversionStep.NotKnown)), (1, Gen.Const(ConversionStep.NotTaken)), (2, Day.Select(ConversionStep.TakenOn)));

    private static readonly Gen<OrderConversion?> Conversion = Gen.Frequency(
        (1, Gen.Const((OrderConversion?)null)),
        (2, Gen.Select(Step, Step, Step, Step, (c, n, h, r) => (OrderConversion?)new OrderConversion { CourtApproval = c, Notified = n, HomeAgreement = h, ReceivingConsent = r })));

    private static readonly Gen<EpisodeEnding?> Ending = Gen.Frequency((2, Gen.Const((EpisodeEnding?)null)), (1, MaybeDay.Select(on => (EpisodeEnding?)new EpisodeEnding(on))));

    private static readonly Gen<OrderContinuation[]?> Continuations = Gen.Frequency(
        (2, Gen.Const((OrderContinuation[]?)null)),
        (1, Gen.Select(Day, MaybeDay, (on, until) => new OrderContinuation(on, until)).Array[0, 2].Select(c => (OrderContinuation[]?)c)));

    // Often a last day soon after the first, so that sensible records are among them.
    private static readonly Gen<RecordedDates> Dates = Gen.Frequency(
        (3, Gen.Select(Day, Gen.Int[0, 900], (from, days) => new RecordedDates(from, from.Year > 9900 ? null : from.PlusDays(days)))),
        (2, Gen.Select(MaybeDay, MaybeDay, (from, to) => new RecordedDates(from, to))));

    private static readonly Gen<CareEpisode> Episode =
        from basis in Basis
        from dates in Dates
        from ending in Ending
        from continuations in Continuations
        from conversion in Conversion
        from began in MaybeTime
        from ended in MaybeTime
        from more in Gen.Int[0, 63]
        select new CareEpisode(basis, dates, (more & 1) == 0 ? "FIF" : null)
        {
            Ending = ending,
            Continuations = continuations,
            Conversion = conversion,
            OrderKind = (more & 6) switch { 0 => "care-order", 2 => "supervision-order", 4 => null, _ => "something" },
            Nation = (more & 8) == 0 ? "england" : null,
            Stay = (more & 16) == 0 ? null : new CivilStay(began, ended),
            Provision = (more & 48) == 48 ? "s.25(3)" : null,
            IsPlaceOfSafetyByAuthority = (more & 3) switch { 0 => null, 1 => false, _ => true },
            Measures = (more & 7) == 7 ? ["secure-authorisation"] : [],
        };

    private static readonly Gen<Home> Home =
        from type in AnyOf("HOME", "KIN", "FOSLA", "RESSCH")
        from dates in Dates
        from endedOn in MaybeDay
        from more in Gen.Int[0, 31]
        select new Home(ScotlandCodes.FindHomeType(type)!.Type, dates)
        {
            EndedOn = (more & 3) == 0 ? endedOn : null,
            EndedOnUnknownDay = (more & 31) == 31,
            Series = (more & 12) == 12 ? "series" : null,
            Carer = (more & 16) == 16 ? "carer" : null,
            Regulation = (more & 9) == 9 ? "reg36" : (more & 6) == 6 ? "reg37" : null,
        };

    private static readonly string[] EventKinds =
        [.. typeof(LearnerEventKinds).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    private static readonly Gen<LearnerEvent> Event =
        from kind in AnyOf(EventKinds)
        from happened in MaybeDay
        from learned in MaybeDay
        from months in Gen.Int[-1, 20]
        from more in Gen.Int[0, 31]
        select new LearnerEvent(kind, happened)
        {
            LearnedOn = (more & 1) == 0 ? learned : null,
            Months = months == 20 ? int.MaxValue : months < 0 ? null : months,
            Change = (more & 6) switch { 0 => "elc", 2 => "school", 4 => "primary", _ => null },
            IsTemporary = (more & 24) switch { 0 => null, 8 => true, _ => false },
        };

    private static readonly Gen<CareFlag> Flag = Gen.Select(Gen.Enum<CareFlagValue>(), MaybeDay, (value, on) => new CareFlag(value, on));

    /// <summary>A child with up to two dates of birth and any records.</summary>
    internal static readonly Gen<Learner> Child =
        from births in Day.Array[0, 2]
        from episodes in Gen.Select(Episode, MaybeDay).Array[0, 4]
        from homes in Gen.Select(Home, MaybeDay).Array[0, 4]
        from events in Event.Array[0, 5]
        from flags in Flag.Array[0, 2]
        from complete in Gen.Bool
        from eventsComplete in Gen.Bool
        select new Learner
        {
            BirthDates = [.. births.Select((b, i) => new Fact<LocalDate>(b, Row(i, i)))],
            Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e.Item1, Row(10, i), e.Item2))],
            Homes = [.. homes.Select((h, i) => new Fact<Home>(h.Item1, Row(20, i), h.Item2))],
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, Row(30, i)))],
            CareFlags = [.. flags.Select((f, i) => new Fact<CareFlag>(f, Row(40, i)))],
            Markers =
            [
                .. complete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, Row(50, 0))] : Array.Empty<Fact<RecordMarker>>(),
                .. eventsComplete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, Row(50, 1))] : Array.Empty<Fact<RecordMarker>>(),
            ],
        };

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // Two dates of birth come from two systems: one system's later row would only correct its earlier one.
    private static SourceRow Row(int group, int number) =>
        new(group == 1 ? Scotland.Child.School : Scotland.Child.Social, (group * 10) + number + 1);
}
