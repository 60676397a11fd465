using NodaTime;

namespace VirtualSchool;

public sealed class Learners
{
    [Fact]
    public void Records_of_one_child_are_put_side_by_side_and_nothing_is_chosen()
    {
        Learner school = Record(2, "Iona", new(2012, 2, 29));
        Learner socialWork = Record(3, "Iona", new(2012, 3, 29));

        Learner both = Learner.Combine([school, socialWork]);

        Assert.Equal([new LocalDate(2012, 2, 29), new LocalDate(2012, 3, 29)], both.BirthDates.Select(b => b.Value));
        Assert.Equal([2, 3], both.Names.Select(n => n.Source.Row));
        Assert.Equal([2, 3], both.Rows.Select(r => r.Row));
        Assert.Equal("Learner (2 rows)", both.ToString());
    }

    [Fact]
    public void A_row_stands_once_however_often_its_records_are_combined() =>
        Assert.Equal([2], Learner.Combine([Record(2, "Iona", new(2012, 2, 29)), Record(2, "Iona", new(2012, 2, 29))]).Rows.Select(r => r.Row));

    [Fact]
    public void Every_list_of_facts_is_combined()
    {
        var one = Record(2, "Iona", new(2012, 2, 29));
        Learner both = Learner.Combine([one, one]);

        Assert.All(
            typeof(Learner).GetProperties().Where(p => p.Name != nameof(Learner.Rows)),
            p => Assert.Equal(2 * ((System.Collections.ICollection)p.GetValue(one)!).Count, ((System.Collections.ICollection)p.GetValue(both)!).Count));
        Assert.All(typeof(Learner).GetProperties(), p => Assert.NotEmpty((System.Collections.ICollection)p.GetValue(one)!));
    }

    [Fact]
    public void Nothing_combined_is_nobody_and_null_is_a_bad_argument()
    {
        Assert.Empty(Learner.Combine([]).Names);
        Assert.Throws<ArgumentNullException>(() => Learner.Combine(null!));
        Assert.Throws<ArgumentNullException>(() => Learner.Combine([new Learner(), null!]));
    }

    private static Learner Record(int row, string forename, LocalDate born)
    {
        SourceRow at = Some.Row(row);
        return new Learner
        {
            Identifiers = [new(Identifier.Of(new LocalId("SEEMiS", "FIF", "77")), at)],
            Names = [new(new PersonName(forename, "Test"), at)],
            BirthDates = [new(born, at)],
            Sexes = [new(Sex.Female, at)],
            Addresses = [new(new PostalAddress(["1 High Street"]), at)],
            Episodes = [new(new CareEpisode(CareBuilder.Basis("CSO"), new(born, null)), at)],
            Homes = [new(new Home(CareBuilder.Type("KIN"), new(born, null)), at)],
            CareFlags = [new(new CareFlag(CareFlagValue.LookedAfter), at)],
            Enrolments = [new(new Enrolment(), at)],
            Events = [new(new LearnerEvent(LearnerEventKinds.JobOffer, born), at)],
            Plans = [new(APlan.Draft, at)],
            Markers = [new(RecordMarker.Restricted, at)],
            Unmapped = [new(new UnmappedValue("Team", "North"), at)],
            Rows = [at],
        };
    }
}
