using NodaTime;

namespace VirtualSchool;

/// <summary>What a schedule takes from a record, and what it does not.</summary>
public sealed class ChildrenOnASchedule
{
    private static readonly SourceFile File = new(new SourceId(SourceKind.Education, "Invented"), "invented.csv", default);
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("Isla", "Madeup", "I.M.")]
    [InlineData("isla", "madeup", "I.M.")]
    [InlineData("Éva", "Łukasz", "É.Ł.")]
    [InlineData("E\u0301va", "Madeup", "E\u0301.M.")]
    [InlineData("'Ailidh", "(nic) Dhòmhnaill", "A.N.")]
    [InlineData("𐐨𐐩a", "Madeup", "𐐀.M.")]
    [InlineData("Isla", null, "I.")]
    [InlineData(null, "Madeup", "M.")]
    [InlineData("李", "Madeup", "M.")]
    [InlineData("X", "Y", null)]
    [InlineData("=1+1", "--", null)]
    [InlineData("😀", "123", null)]
    [InlineData("\uD83D", "Madeup", "M.")]
    public void Initials_are_first_letters_with_their_accents_and_never_a_whole_name(string? forename, string? surname, string? initials) =>
        Assert.Equal(initials, ScheduleChild.InitialsOf(new PersonName(forename, surname)));

    [Fact]
    public void A_middle_name_alone_and_no_name_give_no_initials()
    {
        Assert.Null(ScheduleChild.InitialsOf(new PersonName(null, null, "Middle")));
        Assert.Null(ScheduleChild.InitialsOf(null));
    }

    [Fact]
    public void The_school_is_that_of_the_day_and_the_worker_that_of_the_named_column()
    {
        var learner = new Learner
        {
            Names = [Of(new PersonName("Izzy", "Madeup", null, NameUse.KnownAs)), Of(new PersonName("Isla", "Madeup"))],
            Enrolments =
            [
                Of(new Enrolment(schoolName: "Before", dates: new RecordedDates(null, Today.PlusDays(-1)))),
                Of(new Enrolment(schoolName: "Now", dates: new RecordedDates(new LocalDate(2026, 8, 18), null))),
                Of(new Enrolment(schoolName: "Left", isOnRoll: false)),
                Of(new Enrolment(schoolName: "Later", dates: new RecordedDates(Today.PlusDays(1), null))),
            ],
            Unmapped = [Of(new UnmappedValue("Allocated Worker", " W. Orker ")), Of(new UnmappedValue("Team", "North"))],
        };
        ScheduleChild child = ScheduleChild.Of(" VS-1 ", learner, Today, "allocated worker");

        Assert.Equal(("VS-1", "I.M.", "Now", "W. Orker"), (child.Reference, child.Initials, child.School, child.Worker));
        Assert.Null(ScheduleChild.Of("VS-1", learner, Today).Worker);
        Assert.Null(ScheduleChild.Of("VS-1", learner, Today, "Nobody").Worker);
        Assert.Equal("Before", ScheduleChild.Of("VS-1", learner, new(2026, 8, 17)).School);
    }

    [Fact]
    public void Of_a_restricted_record_only_the_reference_is_said()
    {
        var learner = new Learner { Names = [Of(new PersonName("Isla", "Madeup"))], Enrolments = [Of(new Enrolment(schoolName: "Hidden"))], Markers = [Of(RecordMarker.Restricted)] };
        ScheduleChild child = ScheduleChild.Of("VS-1", learner, Today);

        Assert.Equal((true, null, null, null), (child.IsRestricted, child.Initials, child.School, child.Worker));
        var schedule = new Schedule(Today, "r", 1, [new ScheduleEntry(child, "a", "b", DeadlineState.NoDaySet, null, new Citation("Here", Confidence.High))], ScheduleGrouping.School);
        Assert.Equal((ScheduleGroupKind.Restricted, null, "Restricted, not shown"), (schedule.Groups[0].Kind, schedule.Groups[0].Key, schedule.Groups[0].Title));
    }

    [Fact]
    public void A_national_number_is_no_reference()
    {
        var learner = new Learner { Identifiers = [Of(Identifier.Of(ScottishCandidateNumber.Parse("123456785").Value!.Value, false))] };

        var refused = Assert.Throws<ArgumentException>(() => ScheduleChild.Of("123456785", learner, Today));
        Assert.DoesNotContain("123456785", refused.Message, StringComparison.Ordinal);
        Assert.Equal("123456786", ScheduleChild.Of("123456786", learner, Today).Reference);
        Assert.Throws<ArgumentException>(() => new ScheduleChild(" \r\n"));
    }

    [Fact]
    public void What_was_recorded_later_is_not_known_earlier()
    {
        var learner = new Learner { Enrolments = [Of(new Enrolment(schoolName: "Old")), new Fact<Enrolment>(new Enrolment(schoolName: "New"), new SourceRow(File, 2), Today)] };

        Assert.Equal("Old", ScheduleChild.Of("VS-1", learner, Today, knownAt: Today.PlusDays(-1)).School);
        Assert.Equal("New", ScheduleChild.Of("VS-1", learner, Today, knownAt: Today).School);
    }

    private static Fact<T> Of<T>(T value)
        where T : notnull => new(value, new SourceRow(File, 2));
}
