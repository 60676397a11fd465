using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

public sealed class StagesAndSessions
{
    private static readonly Gen<LocalDate> Born = Gen.Select(Gen.Int[0, 14000], Gen.Int[0, 9])
        .Select((d, leap) => leap == 0 ? new LocalDate(1992 + (d % 9 * 4), 2, 29) : new LocalDate(1990, 1, 1).PlusDays(d));

    [Theory]
    [InlineData("2021-03-01", "2026-27")]
    [InlineData("2021-02-28", "2025-26")]
    [InlineData("2022-02-28", "2026-27")]
    [InlineData("2020-02-29", "2024-25")]
    [InlineData("2020-03-01", "2025-26")]
    [InlineData("2021-12-31", "2026-27")]
    [InlineData("2022-01-01", "2026-27")]
    public void Primary_one_begins_by_the_date_of_birth(string born, string session) =>
        Assert.Equal(session, Of(born).PrimaryOne().Value.ToString());

    [Theory]
    [InlineData("2026-27", "P1")]
    [InlineData("2029-30", "P4")]
    [InlineData("2032-33", "P7")]
    [InlineData("2033-34", "S1")]
    [InlineData("2038-39", "S6")]
    [InlineData("2025-26", null)]
    [InlineData("2039-40", null)]
    public void A_stage_follows_from_the_session(string session, string? stage)
    {
        SchoolingAnswer<SchoolStage> answer = Of("2021-06-15").StageIn(SchoolSession.Parse(session)!.Value);

        Assert.Equal(stage, answer.Value?.Code);
        Assert.True(answer.IsKnown);
    }

    [Fact]
    public void A_deferred_child_is_a_stage_behind_and_nothing_is_presumed_when_it_is_recorded()
    {
        var session = new SchoolSession(2026);

        Assert.Equal("S3", Stage(new ScotlandSchooling(Date("2012-02-10")) { IsDeferred = true }, session));
        Assert.Equal("S4", Stage(new ScotlandSchooling(Date("2012-02-10")) { IsDeferred = false }, session));
        Assert.Equal(["schooling.deferred"], Of("2012-02-10").StageIn(session).Presumed);
        Assert.Empty(new ScotlandSchooling(Date("2012-02-10")) { IsDeferred = false }.StageIn(session).Presumed);
        Assert.Empty(Of("2012-06-10").StageIn(session).Presumed);
    }

    [Fact]
    public void Who_was_five_on_the_commencement_date_cannot_have_been_deferred()
    {
        Assert.Empty(new ScotlandSchooling(Date("2021-08-19")) { CommencementDate = Date("2026-08-19") }.PrimaryOne().Presumed);
        Assert.Equal(["schooling.deferred"], new ScotlandSchooling(Date("2021-08-20")) { CommencementDate = Date("2026-08-19") }.PrimaryOne().Presumed);
    }

    [Fact]
    public void A_recorded_stage_outranks_a_derived_one_then_and_from_then_on()
    {
        var schooling = new ScotlandSchooling(Date("2014-06-15")) { RecordedStage = new SchoolStage("P6"), RecordedIn = new SchoolSession(2026) };

        Assert.Equal("P6", Stage(schooling, new SchoolSession(2026)));
        Assert.Equal("S1", Stage(schooling, new SchoolSession(2028)));
        Assert.Equal("2024-25", schooling.SessionIn(new SchoolStage("P4")).Value.ToString());
    }

    [Fact]
    public void A_special_school_says_nothing_about_other_sessions()
    {
        var schooling = new ScotlandSchooling(Date("2014-06-15")) { RecordedStage = new SchoolStage("SP"), RecordedIn = new SchoolSession(2026) };

        Assert.Equal("SP", Stage(schooling, new SchoolSession(2026)));
        Assert.Equal("S2", Stage(schooling, new SchoolSession(2027)));
        Assert.Equal("P7", Stage(new ScotlandSchooling(Date("2014-06-15")) { RecordedStage = new SchoolStage("SP") }, new SchoolSession(2025)));
    }

    [Fact]
    public void Without_a_date_of_birth_it_is_the_date_of_birth_that_is_missing()
    {
        var schooling = new ScotlandSchooling(null);

        Assert.Equal(["born"], schooling.StageIn(new SchoolSession(2026)).Missing);
        Assert.Equal(["born"], schooling.PrimaryOne().Missing);
        Assert.Equal(["born"], schooling.LeavingDate().Missing);
        Assert.Equal(["born"], schooling.EarlyLearningStart().Missing);
        Assert.Equal(["born"], schooling.MaintenanceAllowanceFrom().Missing);
        Assert.Equal(["born"], schooling.MayDefer().Missing);
        Assert.Equal(["born"], schooling.SchoolAgeStarts().Missing);
        Assert.Equal(["born"], new ScotlandSchooling(LocalDate.MaxIsoValue).PrimaryOne().Missing);
        Assert.Equal("SchoolingAnswer unknown", schooling.PrimaryOne().ToString());
    }

    [Fact]
    public void Every_date_of_birth_has_exactly_one_stage_in_each_of_thirteen_sessions() =>
        Born.Sample(born =>
        {
            var schooling = new ScotlandSchooling(born);
            int first = schooling.PrimaryOne().Value!.Value.StartYear;
            string?[] stages = [.. Enumerable.Range(first - 2, 17).Select(y => Stage(schooling, new SchoolSession(y)))];
            Assert.Equal([null, null, "P1", "P2", "P3", "P4", "P5", "P6", "P7", "S1", "S2", "S3", "S4", "S5", "S6", null, null], stages);
        });

    [Fact]
    public void A_stage_and_its_session_agree() =>
        Gen.Select(Born, Gen.Int[0, 12], Gen.Bool).Sample((born, number, deferred) =>
        {
            var schooling = new ScotlandSchooling(born) { IsDeferred = deferred };
            var stage = new SchoolStage(number < 7 ? $"P{number + 1}" : $"S{number - 6}");
            Assert.Equal(stage, schooling.StageIn(schooling.SessionIn(stage).Value!.Value).Value);
        });

    [Fact]
    public void The_older_child_is_never_in_a_lower_stage() =>
        Gen.Select(Born, Gen.Int[0, 400]).Sample((born, days) =>
            Assert.True(new ScotlandSchooling(born).PrimaryOne().Value!.Value <= new ScotlandSchooling(born.PlusDays(days)).PrimaryOne().Value!.Value));

    [Fact]
    public void Children_start_primary_one_at_four_or_five_and_all_born_in_twelve_months_start_together() =>
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[0, 365]).Sample((year, day) =>
        {
            LocalDate born = new LocalDate(year, 3, 1).PlusDays(day);
            SchoolSession session = new ScotlandSchooling(born).PrimaryOne().Value!.Value;
            Assert.Equal(year + 5 + (born >= new LocalDate(year + 1, 3, 1) ? 1 : 0), session.StartYear);
            Assert.InRange(AgeReckoning.Scotland.AgeOn(born, ScotlandSchoolYear.DaysOf(session).Start.PlusDays(16)), 4, 5);
        });

    [Theory]
    [InlineData("2021-08-19", "2026-08-19", false)]
    [InlineData("2021-08-20", "2026-08-19", true)]
    [InlineData("2022-02-28", "2026-08-19", true)]
    [InlineData("2020-02-29", "2024-08-14", true)]
    [InlineData("2021-03-01", "2026-08-19", false)]
    public void Who_is_not_yet_five_on_the_commencement_date_may_defer(string born, string commencement, bool may) =>
        Assert.Equal(may, new ScotlandSchooling(Date(born)) { CommencementDate = Date(commencement) }.MayDefer().Value);

    [Theory]
    [InlineData("2021-08-20", null)]
    [InlineData("2022-03-01", "2026-08-19")]
    [InlineData("2021-02-28", "2026-08-19")]
    public void The_commencement_date_of_another_year_does_not_settle_deferral(string born, string? commencement)
    {
        SchoolingAnswer<bool> answer = new ScotlandSchooling(Date(born)) { CommencementDate = commencement is null ? null : Date(commencement) }.MayDefer();

        Assert.Null(answer.Value);
        Assert.Equal(["schooling.commencement_date"], answer.Missing);
    }

    [Theory]
    [InlineData("2021-03-01", "2026-08-19", "2026-08-19")]
    [InlineData("2021-08-19", "2026-08-19", "2026-08-19")]
    [InlineData("2021-08-20", "2026-08-19", null)]
    [InlineData("2020-09-01", "2026-08-19", "2026-08-19")]
    [InlineData("2020-08-31", "2026-08-19", null)]
    [InlineData("2021-03-01", null, null)]
    public void School_age_starts_on_the_commencement_date_after_the_fifth_birthday(string born, string? commencement, string? starts)
    {
        SchoolingAnswer<LocalDate> answer = new ScotlandSchooling(Date(born)) { CommencementDate = commencement is null ? null : Date(commencement) }.SchoolAgeStarts();

        Assert.Equal(starts, answer.Value is { } date ? Iso(date) : null);
        Assert.Equal(starts is null ? ["schooling.commencement_date"] : [], answer.Missing);
    }

    [Fact]
    public void A_stage_outside_the_ladder_is_a_bad_argument()
    {
        Assert.Throws<ArgumentException>(() => Of("2021-06-15").SessionIn(new SchoolStage("SP")));
        Assert.Throws<ArgumentException>(() => Of("2021-06-15").SessionIn(new SchoolStage("P8")));
        Assert.Throws<ArgumentException>(() => Of("2021-06-15").SessionIn(new SchoolStage("S7")));
        Assert.Throws<ArgumentException>(() => Of("2021-06-15").SessionIn(new SchoolStage("P0")));
        Assert.Throws<ArgumentException>(() => Of("2021-06-15").SessionIn(default));
    }

    private static string? Stage(ScotlandSchooling schooling, SchoolSession session) => schooling.StageIn(session).Value?.Code;

    private static ScotlandSchooling Of(string born) => new(Date(born));

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
