using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VirtualSchool;

public sealed partial class PlanPages
{
    private static readonly string Page = PlanPage.ToHtml(APlan.Agreed);

    /// <summary>The body as XML: possible because every element is closed and every text encoded.</summary>
    private static XElement Body(string page) =>
        XElement.Parse(page[page.IndexOf("<main>", StringComparison.Ordinal)..page.IndexOf("</body>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal));

    [Fact]
    public void The_childs_own_words_come_first()
    {
        var headings = Body(Page).Elements("h2").Select(h => h.Value).ToArray();

        Assert.Equal("In Zeb’s own words", headings[0]);
        Assert.Equal(["What family and others say", "What Zeb is good at", "What gets in the way", "What helps Zeb", "What we are working towards", "How Zeb is"], headings[1..7]);
        Assert.Equal("Zeb’s plan", Body(Page).Elements("h1").Single().Value);
    }

    [Fact]
    public void The_page_says_its_language_and_loads_and_runs_nothing()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", Page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<img|<link|<iframe|https?://|url\\(|@import", Page);
        Assert.Contains("@media print", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time()
    {
        var levels = Heading().Matches(Page).Select(m => m.Groups[1].Value[0] - '0').ToArray();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Nothing_in_a_plan_becomes_markup()
    {
        const string Hostile = "</p><script>alert('x')</script>\"&<b>";
        var content = APlan.With(
            child: new PlanChild { Name = Hostile, KnownAs = Hostile, School = Hostile },
            views: APlan.Views(ViewsOutcome.Given, Hostile),
            targets: [new PlanTarget { Id = "t1", Text = Hostile, Measure = Hostile }],
            matters: [new PlanMatter { Matter = Hostile, Text = Hostile }],
            links: [new PlanLink { Kind = Hostile, Plan = Hostile }]);
        var page = PlanPage.ToHtml(APlan.Draft.Write(content).Plan!);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains(Hostile, Body(page).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gd", "gd")]
    [InlineData("en-GB", "en-GB")]
    [InlineData(null, "en-GB")]
    [InlineData("\"><script>", "en-GB")]
    public void A_language_that_is_none_is_not_believed(string? tag, string lang)
    {
        var plan = SupportPlan.Begin("P", APlan.Kind, new PlanContent { Language = tag, Contributors = [new PlanContributor { Id = "a" }] }, APlan.Day, "a").Plan!;

        Assert.Contains($"<html lang=\"{lang}\">", PlanPage.ToHtml(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_seen_is_marked_and_accents_stand_as_they_are()
    {
        var page = PlanPage.ToHtml(APlan.Draft.Write(APlan.With(child: new PlanChild { Name = "Mòrag\u202E 李" })).Plan!);

        Assert.Contains("Mòrag\uFFFD 李", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_who_chose_not_to_say_is_told_that_this_is_an_answer()
    {
        var text = Body(PlanPage.ToHtml(APlan.Draft.Write(APlan.With(views: APlan.Views(ViewsOutcome.ChoseNotToSay))).Plan!)).Value;

        Assert.Contains("Zeb was asked and chose not to say. That is an answer, and it can change at any time.", text, StringComparison.Ordinal);
        Assert.Contains("Zeb has not been asked yet.", Body(PlanPage.ToHtml(APlan.Draft.Write(APlan.With(views: new PlanViews { Outcome = ViewsOutcome.NotAskedYet })).Plan!)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_action_stands_once_with_who_and_when()
    {
        var content = APlan.With(actions: [APlan.Action(), new PlannedAction { Matter = "contact", Text = "Ask mum", Owner = "team", Due = APlan.Day, Done = APlan.Day }, new PlannedAction { Text = "Tell her", Owner = "gran" }]);
        var items = Body(PlanPage.ToHtml(APlan.Draft.Write(content).Plan!)).Descendants("ul").Where(u => (string?)u.Attribute("class") == "actions").Elements("li").Select(l => l.Value).ToArray();

        Assert.Equal(["☐Practise – Ms Sinclair, by 7 October 2026", "☐Tell her – Moira", "☑Ask mum – Virtual school, by 7 September 2026, done on 7 September 2026"], items);
    }

    [Fact]
    public void Words_that_hurt_are_not_ours()
    {
        foreach (var word in new[] { "placement", "sibling", "LAC", "contact with", "unit", "case ", "abscond" })
        {
            Assert.DoesNotContain(word, Body(Page).Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_in_force_is_shown_unless_another_is_asked_for()
    {
        var plan = APlan.Agreed.Revise(APlan.With(child: new PlanChild { KnownAs = "Bee" }), APlan.Day.PlusDays(9), "team").Plan!;

        Assert.Equal("Zeb’s plan", Body(PlanPage.ToHtml(plan)).Elements("h1").Single().Value);
        Assert.Equal("Bee’s plan", Body(PlanPage.ToHtml(plan, 2)).Elements("h1").Single().Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanPage.ToHtml(plan, 3));
    }

    [Fact]
    public void An_empty_plan_is_a_whole_page()
    {
        var body = Body(PlanPage.ToHtml(PlanTemplate.Of(APlan.Kind, "EP-2", APlan.Day)));

        Assert.DoesNotContain(body.Descendants("dl"), l => !l.HasElements);
        Assert.Equal("The child’s plan", body.Elements("h1").Single().Value);
    }

    [Fact]
    public void The_same_plan_gives_the_same_page() => Assert.Equal(Page, PlanPage.ToHtml(PlanFile.Read("p.json", PlanFile.Write(APlan.Agreed), [APlan.Kind]).Plan!));

    [GeneratedRegex("<h([1-6])>")]
    private static partial Regex Heading();
}
