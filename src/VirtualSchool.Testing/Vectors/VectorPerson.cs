using NodaTime;
using NodaTime.Text;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Reads the facts of one person of a worked case as a learner.</summary>
internal static class VectorPerson
{
    internal static Learner Read(VectorNode facts)
    {
        LearnerBuilder child = LearnerBuilder.Start;
        if (facts.Child("born") is { IsNull: false } born)
        {
            child = child.Born(born.Date("born"));
        }

        if (facts.Child("born_versions") is { IsNull: false } versions)
        {
            foreach (VectorNode version in versions.ListOf("born_versions"))
            {
                version.MustHoldOnly("born_versions", VectorVocabulary.BornVersion);
                child = child.Born(VectorCase.Required(version, "born").Date("born"), version.Child("recorded")?.OptionalDate("recorded"));
            }
        }

        if (facts.Child("episodes") is { IsNull: false } episodes)
        {
            // A list, also an empty one, is the whole history; no list is nothing known.
            child = episodes.ListOf("episodes").Aggregate(child.CareHistoryComplete(), ReadEpisode);
        }

        if (facts.Child("homes") is { IsNull: false } homes)
        {
            child = homes.ListOf("homes").Aggregate(child, ReadHome);
        }

        if (facts.Child("events") is { IsNull: false } events)
        {
            child = events.ListOf("events").Aggregate(child.Marked(RecordMarker.EventHistoryComplete), ReadEvent);
        }

        if (facts.Child("plans") is { IsNull: false } plans)
        {
            child = plans.ListOf("plans").Aggregate(child.Marked(RecordMarker.PlansComplete), VectorPlan.Read);
        }

        if (facts.Child("schooling") is { IsNull: false } schooling)
        {
            child = schooling.Text == "none" ? child.Marked(RecordMarker.NotAPupil) : ReadSchooling(child, schooling);
        }

        if (facts.Child("flags") is { IsNull: false } flags)
        {
            child = flags.ListOf("flags").Aggregate(child, ReadFlag);
        }

        if (facts.Child("identifiers") is { IsNull: false } identifiers)
        {
            foreach (VectorNode identifier in identifiers.ListOf("identifiers"))
            {
                identifier.MustHoldOnly("identifiers", VectorVocabulary.Identifier);
            }
        }

        return child.Build();
    }

    private static LearnerBuilder ReadEpisode(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("episodes", VectorVocabulary.Episode);
        string code = VectorCase.Required(node, "basis").Word("basis");
        ScotlandLegalBasis basis = ScotlandCodes.LegalBases.FirstOrDefault(b => b.Code == code)
            ?? throw new VectorFault(node, "episodes.basis", $"the code '{code}' is not on the list of legal bases");
        (LocalDate? from, LocalDateTime? began) = Moment(node.Child("from"), "episodes.from");
        (LocalDate? to, LocalDateTime? ended) = Moment(node.Child("to"), "episodes.to");
        EpisodeEnding? ending = null;
        if (node.Child("ended_on") is { } endedOn)
        {
            if (to is not null)
            {
                throw new VectorFault(node, "episodes", "'to' and 'ended_on' cannot stand together");
            }

            ending = new EpisodeEnding(endedOn.OptionalDate("episodes.ended_on")) { By = EndedBy(node) };
            to = ending.On is { } on ? (on > from ? on.PlusDays(-1) : on) : null;
        }

        var episode = new CareEpisode(basis.Basis, new RecordedDates(from, to), Authority(node, "authority"))
        {
            Ending = ending,
            Continuations = Continuations(node),
            IsPlaceOfSafetyByAuthority = YesOrNo(node, "place_of_safety_by_authority"),
            Stay = began is null && ended is null ? null : new CivilStay(began, ended),
            Nation = OneOf(node, "nation", VectorVocabulary.Nation),
            OrderKind = Word(node, "order"),
            Conversion = Conversion(node),
            Provision = Word(node, "provision"),
            Measures = node.Child("measures") is { IsNull: false } measures ? [.. measures.ListOf("measures").Select(m => m.Word("measures"))] : [],
        };
        return child.Episode(episode, node.Child("recorded")?.OptionalDate("episodes.recorded"));
    }

    private static EpisodeEndedBy? EndedBy(VectorNode node)
    {
        if (node.Child("ended_by") is not { IsNull: false } by)
        {
            return null;
        }

        int known = Array.IndexOf(VectorVocabulary.EndedBy, by.Text);
        return known >= 0 ? (EpisodeEndedBy)known : throw new VectorFault(by, "episodes.ended_by", $"the name '{by.Text}' is not in the vocabulary");
    }

    // Null is known not to have happened; Unknown, or no such field, is not known.
    private static OrderConversion? Conversion(VectorNode node)
    {
        if (node.Child("conversion") is not { IsNull: false } conversion)
        {
            return null;
        }

        conversion.MustHoldOnly("conversion", VectorVocabulary.Conversion);
        return new OrderConversion
        {
            CourtApproval = Step(conversion, "court_approval"),
            Notified = Step(conversion, "notified"),
            HomeAgreement = Step(conversion, "home_agreement"),
            ReceivingAuthority = NamesAuthority(conversion) ? Authority(conversion, "receiving") : null,
            ReceivingConsent = NamesAuthority(conversion) ? ConversionStep.NotKnown : Step(conversion, "receiving"),
        };
    }

    // A code names the receiving authority; a date, null or Unknown says whether it consented.
    private static bool NamesAuthority(VectorNode conversion) => conversion.Child("receiving")?.Text is { Length: 3 };

    private static ConversionStep Step(VectorNode conversion, string field) => conversion.Child(field) switch
    {
        null or { Text: "Unknown" } => ConversionStep.NotKnown,
        { IsNull: true } => ConversionStep.NotTaken,
        var date => ConversionStep.TakenOn(date.Date("conversion." + field)),
    };

    private static List<OrderContinuation>? Continuations(VectorNode node)
    {
        VectorNode? continued = node.Child("continued") is { IsNull: false } c ? c : null;
        VectorNode? extended = node.Child("extended") is { IsNull: false } e ? e : null;
        if (continued is null && extended is null)
        {
            return null;
        }

        var continuations = new List<OrderContinuation>();
        foreach (VectorNode one in continued?.ListOf("continued") ?? [])
        {
            one.MustHoldOnly("continued", VectorVocabulary.Continuation);
            continuations.Add(new OrderContinuation(VectorCase.Required(one, "on").Date("continued.on"), one.Child("until")?.OptionalDate("continued.until")));
        }

        continuations.AddRange((extended?.ListOf("extended") ?? []).Select(one => new OrderContinuation(one.Date("extended"))));
        return continuations;
    }

    private static LearnerBuilder ReadHome(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("homes", VectorVocabulary.Home);
        string code = VectorCase.Required(node, "type").Word("type");
        ScotlandHomeType type = ScotlandCodes.HomeTypes.FirstOrDefault(h => h.Code == code)
            ?? throw new VectorFault(node, "homes.type", $"the code '{code}' is not on the list of homes");
        LocalDate from = VectorCase.Required(node, "from").Date("homes.from");
        LocalDate? to = node.Child("to")?.OptionalDate("homes.to");
        LocalDate? endedOn = node.Child("ended_on")?.OptionalDate("homes.ended_on");
        if (endedOn is { } on)
        {
            to = on > from ? on.PlusDays(-1) : on;
        }

        var home = new Home(type.Type, new RecordedDates(from, to), Authority(node, "authority_area"))
        {
            Carer = Word(node, "carer"),
            Series = Word(node, "series"),
            Regulation = Word(node, "regulation"),
            IsApproved = YesOrNo(node, "approved"),
            EndedOn = endedOn,
            EndedOnUnknownDay = node.Child("ended_on") is { IsNull: true },
        };
        return child.Home(home, node.Child("recorded")?.OptionalDate("homes.recorded"));
    }

    private static LearnerBuilder ReadEvent(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("events", VectorVocabulary.Event);
        string kind = VectorCase.Required(node, "kind").Word("events.kind");
        if (!VectorVocabulary.EventKind.Contains(kind))
        {
            throw new VectorFault(node, "events.kind", $"the kind '{kind}' is not in the vocabulary");
        }

        var happened = new LearnerEvent(kind, node.Child("on")?.OptionalDate("events.on"))
        {
            BenefitsWithoutSupport = YesOrNo(node, "benefits_without_support"),
            OnQualifyingBenefit = YesOrNo(node, "benefit"),
            MonthsOutOfWork = node.Child("out_of_work_months") is { IsNull: false } months ? months.Number("events.out_of_work_months") : null,
            Months = node.Child("months") is { IsNull: false } between ? between.Number("events.months") : null,
            Change = Word(node, "change"),
            LearnedOn = node.Child("learned")?.OptionalDate("events.learned"),
            IsTemporary = YesOrNo(node, "temporary"),
        };
        return child.Event(happened, node.Child("recorded")?.OptionalDate("events.recorded"));
    }

    // A mark in a school list: the code as the list writes it, and the day it was read.
    private static LearnerBuilder ReadFlag(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("flags", VectorVocabulary.Flag);
        string code = VectorCase.Required(node, "code").Word("flags.code");
        LookedAfterFlag known = ScotlandCodes.LookedAfterFlags.FirstOrDefault(f => f.Code == code)
            ?? throw new VectorFault(node, "flags.code", $"the code '{code}' is not on the list of looked-after codes");
        var flag = new CareFlag(known.Value, node.Child("on")?.OptionalDate("flags.on"), Authority(node, "authority"));
        return child.Flag(flag, node.Child("recorded")?.OptionalDate("flags.recorded"));
    }

    private static LearnerBuilder ReadSchooling(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("schooling", VectorVocabulary.Schooling);
        if (node.Child("school") is { Text: "none" })
        {
            return child.Marked(RecordMarker.NotAPupil);
        }

        SchoolStage? stage = null;
        if (node.Child("stage") is { IsNull: false } written)
        {
            stage = ScotlandCodes.Stages.FirstOrDefault(s => s.Code == written.Text)?.Stage
                ?? throw new VectorFault(written, "schooling.stage", $"the code '{written.Text}' is not on the list of stages");
        }

        var enrolment = new Enrolment(authority: Authority(node, "authority"), stage: stage)
        {
            IsDeferred = YesOrNo(node, "deferred"),
            CommencementDate = node.Child("commencement_date")?.OptionalDate("schooling.commencement_date"),
        };
        return child.Enrolled(enrolment, node.Child("recorded")?.OptionalDate("schooling.recorded"));
    }

    private static string? Authority(VectorNode node, string field)
    {
        if (node.Child(field) is not { IsNull: false } written)
        {
            return null;
        }

        return ScotlandCodes.LocalAuthorities.Any(a => a.Code == written.Text)
            ? written.Text
            : throw new VectorFault(written, field, $"the code '{written.Text}' is not on the list of local authorities");
    }

    private static string? OneOf(VectorNode node, string field, string[] allowed) => node.Child(field) is not { IsNull: false } written ? null
        : allowed.Contains(written.Text) ? written.Text
        : throw new VectorFault(written, field, $"one of {string.Join(", ", allowed)} is needed");

    private static string? Word(VectorNode node, string field) => node.Child(field) is { IsNull: false } written ? written.Word(field) : null;

    private static bool? YesOrNo(VectorNode node, string field) => node.Child(field) is { IsNull: false, Text: not "Unknown" } written ? written.YesOrNo(field) : null;

    // A date, or a time of the clock (2026-10-24T18:00): then its date is the recorded day.
    private static (LocalDate? Day, LocalDateTime? Time) Moment(VectorNode? node, string name)
    {
        if (node?.Text is not { Length: > 10 } text || text[10] != 'T')
        {
            return (node?.OptionalDate(name), null);
        }

        ParseResult<LocalDateTime> parsed = LocalDateTimePattern.GeneralIso.Parse(text);
        parsed = parsed.Success ? parsed : LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text);
        return parsed.Success ? (parsed.Value.Date, parsed.Value) : throw new VectorFault(node, name, "a date (2026-01-15) or a time (2026-01-15T18:00) is needed");
    }
}
