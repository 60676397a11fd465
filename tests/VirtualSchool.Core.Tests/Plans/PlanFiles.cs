using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace VirtualSchool;

public sealed class PlanFiles
{
    private static readonly string Agreed = Encoding.UTF8.GetString(PlanFile.Write(APlan.Agreed));

    private static PlanReadResult Read(string json) => PlanFile.Read("p.json", Encoding.UTF8.GetBytes(json), [APlan.Kind]);

    /// <summary>The agreed plan with one value of its JSON put in, by a path such as <c>versions/0/number</c>.</summary>
    private static PlanReadResult With(string path, string? value)
    {
        var root = JsonNode.Parse(Agreed)!;
        var steps = path.Split('/');
        var at = steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        if (value is null)
        {
            at.AsObject().Remove(steps[^1]);
        }
        else
        {
            at.AsObject()[steps[^1]] = JsonNode.Parse(value);
        }

        return Read(root.ToJsonString());
    }

    [Fact]
    public void What_was_written_is_read_and_written_to_the_byte()
    {
        var read = Read(Agreed);

        Assert.Empty(read.Issues.Issues);
        Assert.Equal(Agreed, Encoding.UTF8.GetString(PlanFile.Write(read.Plan!)));
        Assert.Equal("Zeb", read.Plan!.Latest.Content.Child!.KnownAs);
        Assert.Equal(PlanState.Agreed, read.Plan.Latest.State);
        Assert.EndsWith("}\n", Agreed, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", Agreed, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_others_are_kept_in_every_object()
    {
        var root = JsonNode.Parse(Agreed)!;
        void Mark(JsonNode? node)
        {
            if (node is JsonObject json)
            {
                foreach (var child in json.Select(p => p.Value).ToArray())
                {
                    Mark(child);
                }

                json["x-ours"] = JsonNode.Parse("""{"n":1.50,"list":[true,null,"é"]}""");
            }
            else if (node is JsonArray list)
            {
                foreach (var item in list)
                {
                    Mark(item);
                }
            }
        }

        Mark(root);
        var read = Read(root.ToJsonString());
        var written = PlanFile.Write(read.Plan!);

        Assert.All(read.Issues.Codes(), code => Assert.Equal("VS5007", code));
        Assert.True(JsonNode.DeepEquals(root, JsonNode.Parse(written)));
        Assert.Contains("1.50", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(written, PlanFile.Write(PlanFile.Read("p.json", written, [APlan.Kind]).Plan!));
    }

    [Fact]
    public void An_unknown_field_survives_a_step()
    {
        var plan = Read(Agreed.Replace("\"id\": \"EP-1\",", "\"id\": \"EP-1\", \"host\": { \"page\": 7 },", StringComparison.Ordinal)).Plan!;

        Assert.Contains("\"page\": 7", Encoding.UTF8.GetString(PlanFile.Write(plan.Close(APlan.Day.PlusDays(9), "team", "Ended.").Plan!)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.NotNull(PlanFile.Read("p.json", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Agreed)).ToArray(), [APlan.Kind]).Plan);

    [Fact]
    public void Nothing_and_null_are_one() => Assert.NotNull(With("versions/0/child/stage", null).Plan);

    public static TheoryData<string, string?, string, string> Wrong => new()
    {
        { "format", "\"virtualschool.plan/9\"", "VS5003", "format" },
        { "format", null, "VS5004", "format" },
        { "id", null, "VS5004", "id" },
        { "id", "\" \"", "VS5004", "id" },
        { "kind", "\"shopping-list\"", "VS5008", "kind" },
        { "versions", "[]", "VS5004", "versions" },
        { "versions", "{}", "VS5005", "versions" },
        { "versions/0/number", "7", "VS5011", "versions[0].number" },
        { "versions/0/number", "\"1\"", "VS5005", "versions[0].number" },
        { "versions/0/steps", "[]", "VS5004", "versions[0].steps" },
        { "versions/0/steps/0/state", "\"agreed\"", "VS5011", "versions[0].steps[0]" },
        { "versions/0/steps/1/state", "\"agreed\"", "VS5201", "versions[0].steps[1]" },
        { "versions/0/steps/1/by", "\"stranger\"", "VS5204", "versions[0].steps[1].by" },
        { "versions/0/steps/2/on", "\"2020-01-01\"", "VS5203", "versions[0].steps[2]" },
        { "versions/0/steps/2/on", null, "VS5004", "versions[0].steps[2].on" },
        { "versions/0/steps/2/state", "\"returned\"", "VS5202", "versions[0].steps[2]" },
        { "versions/0/prepared", "\"07/09/2026\"", "VS5005", "versions[0].prepared" },
        { "versions/0/prepared", "\"2026-02-30\"", "VS5005", "versions[0].prepared" },
        { "versions/0/prepared", "\"9999-01-01\"", "VS5005", "versions[0].prepared" },
        { "versions/0/prepared", "20260907", "VS5005", "versions[0].prepared" },
        { "versions/0/child", "\"Zebedee\"", "VS5005", "versions[0].child" },
        { "versions/0/child/livesAway", "\"yes\"", "VS5005", "versions[0].child.livesAway" },
        { "versions/0/child/name", "7", "VS5005", "versions[0].child.name" },
        { "versions/0/contributors/1/role", "\"pilot\"", "VS5009", "versions[0].contributors[1].role" },
        { "versions/0/targets/0/indicators", "[\"safe\",\"brave\"]", "VS5009", "versions[0].targets[0].indicators[1]" },
        { "versions/0/targets/0/barriers", "[1]", "VS5005", "versions[0].targets[0].barriers[0]" },
        { "versions/0/targets/0/review", "true", "VS5005", "versions[0].targets[0].review" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_read_is_a_finding_with_its_place(string path, string? value, string code, string place)
    {
        var read = With(path, value);

        Assert.Null(read.Plan);
        Assert.Contains(read.Issues.Issues, i => i.Code.Code == code && i.Position!.Field == place && i.Position.File == "p.json");
    }

    [Fact]
    public void Every_fault_is_found_at_once() =>
        Assert.Equal(["VS5005", "VS5009"], Read(Agreed.Replace("\"2026-09-07\",\n      \"language\"", "\"soon\",\n      \"language\"", StringComparison.Ordinal).Replace("\"role\": \"carer\"", "\"role\": \"x\"", StringComparison.Ordinal)).Issues.Codes());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"Zebedee\"")]
    [InlineData("{ \"format\": NaN }")]
    [InlineData("{ // a comment\n }")]
    [InlineData("{ \"x\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("<plan/>")]
    public void What_is_no_plan_is_refused_without_an_exception(string text)
    {
        var read = Read(text);

        Assert.Null(read.Plan);
        Assert.True(read.Issues.HasErrors);
        Assert.All(read.Issues.Issues, i => Assert.DoesNotContain("Zebedee", i.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_of_unreadable_JSON_is_named() =>
        Assert.Equal("p.json row 3", Assert.Single(Read("{\n\"format\": 1,\n\"id\" 2 }").Issues.Issues).Position!.ToString());

    [Fact]
    public void A_field_that_stands_twice_is_refused() =>
        Assert.Contains("VS5006", Read(Agreed.Replace("\"id\": \"EP-1\",", "\"id\": \"EP-1\", \"id\": \"EP-2\",", StringComparison.Ordinal)).Issues.Codes());

    [Fact]
    public void Depth_length_and_number_have_their_caps()
    {
        Assert.Equal(["VS5001"], Read(string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)).Issues.Codes());
        Assert.Equal(["VS5002"], PlanFile.Read("p.json", new byte[2_000_001], [APlan.Kind]).Issues.Codes());
        Assert.Contains("VS5002", With("versions/0/child/name", "\"" + new string('x', 20_001) + "\"").Issues.Codes());
        Assert.NotNull(With("versions/0/child/name", "\"" + new string('x', 20_000) + "\"").Plan);
        Assert.Contains("VS5002", With("versions/0/strengths", "[" + string.Join(",", Enumerable.Repeat("{\"text\":\"a\"}", 501)) + "]").Issues.Codes());
    }

    [Fact]
    public void What_cannot_be_seen_is_said_and_kept()
    {
        var read = With("versions/0/child/name", "\"Ze\\u202Eb\"");

        Assert.Equal("versions[0].child.name", read.Issues.At(IssueCodes.PlanTextHidden));
        Assert.Equal("Ze\u202Eb", read.Plan!.Latest.Content.Child!.Name);
    }

    [Fact]
    public void Versions_that_do_not_follow_from_each_other_are_refused()
    {
        var two = APlan.Agreed.Revise(APlan.Content, APlan.Day.PlusDays(9), "team").Plan!.Submit(APlan.Day.PlusDays(9), "team").Plan!.Agree(APlan.Day.PlusDays(9), "team").Plan!;
        var json = JsonNode.Parse(PlanFile.Write(two))!;
        json["versions"]![0]!["steps"]!.AsArray().RemoveAt(3);

        Assert.Equal("versions[0].steps", Read(json.ToJsonString()).Issues.At(IssueCodes.PlanHistoryBroken));
    }

    [Fact]
    public void However_a_file_is_damaged_reading_it_never_throws() =>
        Gen.Select(Gen.Int[0, Agreed.Length - 1], Gen.Int[1, 40], Gen.Int[0, 8].Select(i => new[] { "", "\"", "{", "[", "null", "1e999", "\\", "\u0000", "Zebedee" }[i])).Sample((at, length, put) =>
        {
            var damaged = string.Concat(Agreed.AsSpan(0, at), put, Agreed.AsSpan(Math.Min(at + length, Agreed.Length)));
            var read = Read(damaged);
            Assert.True(read.Plan is not null || read.Issues.HasErrors);
            Assert.All(read.Issues.Issues, i => Assert.DoesNotContain("Zebedee", i.ToString(), StringComparison.Ordinal));
        });

    [Fact]
    public void An_empty_plan_of_a_kind_is_a_draft_that_can_be_read_and_is_not_complete()
    {
        var plan = PlanTemplate.Of(APlan.Kind, "EP-2", APlan.Day);

        Assert.Equal(PlanState.Draft, plan.Latest.State);
        Assert.Equal(["continuity", "contact"], plan.Latest.Content.Matters.Select(m => m.Matter));
        Assert.Equal(8, plan.Latest.Content.Wellbeing.Count);
        Assert.NotNull(PlanFile.Read("p.json", PlanFile.Write(plan), [APlan.Kind]).Plan);
        Assert.False(PlanCompleteness.Of(APlan.Kind, plan.Latest.Content).IsCompleteByLaw);
    }

    [Fact]
    public void Every_value_of_our_lists_has_its_code_and_comes_back()
    {
        static void Same<T>(string[] codes)
            where T : struct, Enum => Assert.Equal(Enum.GetValues<T>().Length, codes.Distinct(StringComparer.Ordinal).Count());

        Same<PlanState>(PlanCodes.States);
        Same<PlanRole>(PlanCodes.Roles);
        Same<ViewsOutcome>(PlanCodes.Views);
        Same<TargetProgress>(PlanCodes.Progress);
        Same<WellbeingIndicator>(PlanCodes.Indicators);
        Same<MyWorldSide>(PlanCodes.Sides);
        Same<PlanContextKind>(PlanCodes.Context);
        Same<PlanRelation>(PlanCodes.Relations);
        Assert.Equal("chose-not-to-say", PlanCodes.Views[(int)ViewsOutcome.ChoseNotToSay]);
        Assert.Equal("virtual-school", PlanCodes.Roles[(int)PlanRole.VirtualSchool]);
        Assert.Equal("co-ordinator", PlanCodes.Roles[(int)PlanRole.Coordinator]);
        Assert.Equal("included", PlanCodes.Indicators[(int)WellbeingIndicator.Included]);
        Assert.Equal("considered-not-required", PlanCodes.Relations[(int)PlanRelation.ConsideredNotRequired]);
    }
}
