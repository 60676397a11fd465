using System.Text;
using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>Reviews, visits and agreements from a table.</summary>
public sealed class ListsOfEvents
{
    [Fact]
    public void Each_row_is_an_event_with_its_row_and_the_day_it_was_recorded()
    {
        EventListReading read = Read("ID,Kind,On,Recorded,Months,Change,Learned,Temporary\nP1,review-held,2026-04-09,2026-04-10,,,,\nP2,Review-Frequency-Agreed,1/9/2026,,6,,,\nP3,school-change-expected,2027-08-18,,,Secondary,02/03/2026,no\nP4,review-held,,,,,,\n");

        Assert.DoesNotContain(read.Issues.Issues, i => i.Severity != IssueSeverity.Information);
        Assert.Equal(["P1", "P2", "P3", "P4"], read.Events.Select(e => e.Id));
        Assert.Equal([LearnerEventKinds.ReviewHeld, LearnerEventKinds.ReviewFrequencyAgreed, LearnerEventKinds.SchoolChangeExpected, LearnerEventKinds.ReviewHeld], read.Events.Select(e => e.Event.Value.Kind));
        Assert.Equal([new LocalDate(2026, 4, 9), new LocalDate(2026, 9, 1), new LocalDate(2027, 8, 18), null], read.Events.Select(e => e.Event.Value.On));
        Assert.Equal((2, new LocalDate(2026, 4, 10)), (read.Events[0].Event.Source.Row, read.Events[0].Event.RecordedOn));
        Assert.Equal(6, read.Events[1].Event.Value.Months);
        Assert.Equal(("secondary", new LocalDate(2026, 3, 2), false), (read.Events[2].Event.Value.Change, read.Events[2].Event.Value.LearnedOn, read.Events[2].Event.Value.IsTemporary));
    }

    [Theory]
    [InlineData(",review-held,2026-04-09,,", "VS6032")]
    [InlineData("P1,,2026-04-09,,", "VS6032")]
    [InlineData("P1,review-held,2026-04-31,,", "VS6033")]
    [InlineData("P1,review-held,spring,,", "VS6033")]
    [InlineData("P1,review-frequency-agreed,2026-04-09,six,", "VS6033")]
    [InlineData("P1,school-change-expected,2026-04-09,,perhaps", "VS6033")]
    public void A_row_that_cannot_be_used_is_left_out_with_its_row_and_no_value(string row, string code)
    {
        EventListReading read = Read("id,kind,on,months,temporary\nP7,visit-made,2026-04-01,,\n" + row + "\n");

        Assert.Equal((1, 2), (read.Events.Count, read.Rows));
        Issue issue = Assert.Single(read.Issues.Issues, i => i.Severity == IssueSeverity.Error);
        Assert.Equal((code, 3), (issue.Code.Code, issue.Position!.Row));
        Assert.DoesNotContain("spring", issue.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreed_frequency_of_nought_is_read_for_the_rules_to_refuse() => Assert.Equal(0, Assert.Single(Read("id,kind,on,months\nP1,review-frequency-agreed,2026-04-09,0\n").Events).Event.Value.Months);

    [Fact]
    public void An_event_of_an_unknown_kind_is_kept_and_reported()
    {
        EventListReading read = Read("id,kind,on\nP1,tea-party,2026-04-09\n");

        Assert.Equal("tea-party", Assert.Single(read.Events).Event.Value.Kind);
        Assert.Equal(1, read.Issues.CountOf(IssueCodes.EventKindUnknown));
    }

    [Fact]
    public void Every_kind_that_a_rule_reads_is_known()
    {
        string[] kinds = [.. typeof(LearnerEventKinds).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetValue(null)!)];
        EventListReading read = Read("id,kind,on\n" + string.Concat(kinds.Select(k => $"P1,{k},2026-04-09\n")));

        Assert.Equal(kinds, read.Events.Select(e => e.Event.Value.Kind));
        Assert.Equal(0, read.Issues.CountOf(IssueCodes.EventKindUnknown));
    }

    [Theory]
    [InlineData("id,kind\nP1,review-held\n", "VS6031")]
    [InlineData("name,date\nP1,2026-04-09\n", "VS6031")]
    public void A_list_without_a_needed_column_is_refused(string text, string code)
    {
        EventListReading read = Read(text);

        Assert.True(read.IsRefused);
        Assert.Contains(read.Issues.Issues, i => i.Code.Code == code);
    }

    [Fact]
    public void No_bytes_throw() => Gen.Byte.Array[0, 80].Sample(bytes =>
    {
        using var stream = new MemoryStream([.. "id,kind,on\n"u8, .. bytes]);
        EventListReading read = EventList.Read(stream, "events.csv", default);
        Assert.True(read.Events.Count <= read.Rows || read.IsRefused);
    });

    private static EventListReading Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return EventList.Read(stream, "events.csv", default);
    }
}
