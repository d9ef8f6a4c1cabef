<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>fault</name>
    <message>
        <source>a fault of nodes has no groups</source>
        <translation>节点的故障没有分组</translation>
    </message>
    <message>
        <source>a fault is between groups, or from some to others, not both</source>
        <translation>故障要么在分组之间，要么从一方到另一方，不能两者兼有</translation>
    </message>
    <message>
        <source>there have to be 2 to %1 groups</source>
        <translation>分组数必须为2至%1</translation>
    </message>
    <message>
        <source>a group is empty</source>
        <translation>有一个分组为空</translation>
    </message>
    <message>
        <source>a fault of nodes is only about those who have it</source>
        <translation>节点的故障只涉及出现故障的节点</translation>
    </message>
    <message>
        <source>a fault of this kind is about all messages</source>
        <translation>此类故障涉及所有消息</translation>
    </message>
    <message>
        <source>a fault of nodes is about datagrams and connections alike</source>
        <translation>节点的故障同时涉及数据报和连接</translation>
    </message>
    <message>
        <source>datagrams have no connections that could break</source>
        <translation>数据报没有可以中断的连接</translation>
    </message>
    <message>
        <source>who refuses a connection does not know yet what it is for</source>
        <translation>拒绝连接时还不知道它的用途</translation>
    </message>
    <message>
        <source>TCP mends this by itself, so that it can only happen to datagrams</source>
        <translation>TCP会自行修复，因此这只会发生在数据报上</translation>
    </message>
    <message>
        <source>a probability has to be between 0 and 1</source>
        <translation>概率必须在0与1之间</translation>
    </message>
    <message>
        <source>a correlation has to be between 0 and 1</source>
        <translation>相关度必须在0与1之间</translation>
    </message>
    <message>
        <source>a burst has to be of 1 to %1 datagrams</source>
        <translation>连续的数据报数必须为1至%1</translation>
    </message>
    <message>
        <source>a delay has to be between 0 and 10 minutes</source>
        <translation>延迟必须在0与10分钟之间</translation>
    </message>
    <message>
        <source>a fault can&apos;t last so long</source>
        <translation>故障不能持续这么久</translation>
    </message>
    <message>
        <source>a schedule needs a time on and a time off</source>
        <translation>时间表需要开和关的时长</translation>
    </message>
    <message>
        <source>the least delay must not be above the most</source>
        <translation>最小延迟不能大于最大延迟</translation>
    </message>
    <message>
        <source>a node has to be blocked for some time</source>
        <translation>节点必须被阻塞一段时间</translation>
    </message>
    <message>
        <source>a link has to let some bytes pass a second</source>
        <translation>链路每秒必须能通过一些字节</translation>
    </message>
    <message>
        <source>a clock runs at %1 to %2 of its pace</source>
        <translation>时钟以其速度的%1至%2倍运行</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>The load of a cluster at rest</source>
        <translation>静止集群的负载</translation>
    </message>
    <message>
        <source>A cluster in which nothing happens is watched once its gossip queues are empty. Each member probes one other an interval and is probed by one on average, so it sends and receives two UDP packets, however large the cluster is.</source>
        <translation>在Gossip队列清空之后，观察一个没有任何变化的集群。每个成员在每个间隔内探测另一个成员，平均也被一个成员探测，因此无论集群多大，它都收发两个UDP包。</translation>
    </message>
    <message>
        <source>Packets are counted, not the messages in them. Push/pulls travel over TCP and are not among them.</source>
        <translation>统计的是包，而不是包中的消息。push/pull通过TCP进行，不计入其中。</translation>
    </message>
    <message>
        <source>Sizes of clusters.</source>
        <translation>集群的规模。</translation>
    </message>
    <message>
        <source>Probe intervals that each cluster is watched for.</source>
        <translation>每个集群被观察的探测间隔数。</translation>
    </message>
    <message>
        <source>How long a crash waits for its first probe</source>
        <translation>崩溃要等多久才被首次探测</translation>
    </message>
    <message>
        <source>Members probe each other in a round robin that each shuffles anew after every round, each at a phase of its own. A member crashes at a random moment: how long does it take until the first of the others probes it? And how long may one member wait to be probed by a certain other?</source>
        <translation>成员轮流探测彼此，各自在每一轮之后重新打乱顺序，并有各自的相位。某个成员在随机时刻崩溃：其他成员中的第一个要多久才会探测它？一个成员又可能要等多久才被某个特定成员探测？</translation>
    </message>
    <message>
        <source>Whether a member has crashed changes nothing about the others until one of them has probed it. So a crash need not be carried out: the wait is read from a run in which all go on, from a random moment to the next probe of a random member. A test compares such waits with those of members that are really killed.</source>
        <translation>在有成员探测之前，某个成员是否已崩溃不会改变其他成员。因此无需真正让它崩溃：等待时间取自一次所有成员都继续运行的实验，即从随机时刻到某个随机成员下一次被探测的时间。有一项测试把这种等待时间与真正被强制终止的成员的等待时间作比较。</translation>
    </message>
    <message>
        <source>Between two probes of one pair there may be the waits at the beginning and at the end of the run, which are only part of a whole wait.</source>
        <translation>同一对成员两次探测之间，也可能包括运行开始和结束时的等待，它们只是完整等待的一部分。</translation>
    </message>
    <message>
        <source>The size of the cluster.</source>
        <translation>集群的规模。</translation>
    </message>
    <message>
        <source>Probe intervals that each cluster is watched for; more than two rounds.</source>
        <translation>每个集群被观察的探测间隔数；多于两轮。</translation>
    </message>
    <message>
        <source>Crashes for each seed, each at its own moment.</source>
        <translation>每个种子的崩溃次数，各在不同时刻。</translation>
    </message>
    <message>
        <source>Probes that fail for lost datagrams</source>
        <translation>因数据报丢失而失败的探测</translation>
    </message>
    <message>
        <source>Each datagram is lost with the same probability, whatever became of others. How often does a probe of a member that lives fail: its ping or the ack is lost, and of each relay&apos;s four datagrams one?</source>
        <translation>每个数据报以相同概率丢失，与其他数据报无关。对存活成员的探测有多常失败，即ping或ack丢失，且每个中继的四个数据报中有一个丢失？</translation>
    </message>
    <message>
        <source>No pings over TCP, which lose nothing.</source>
        <translation>不使用TCP ping，因为它不会丢失。</translation>
    </message>
    <message>
        <source>The probe is measured, not what follows from it: suspicions last a hundred times as long, so that nobody is declared dead and probed no more, and LHA-Probe is off, so that all probes have the same deadline.</source>
        <translation>测量的是探测本身，而非其后果：怀疑持续时间为一百倍，因此没有成员会被宣告死亡而不再被探测；LHA-Probe关闭，因此所有探测的期限相同。</translation>
    </message>
    <message>
        <source>Suspects are not asked to relay. Where fewer relays were found than wanted, the probe is not counted.</source>
        <translation>不会请可疑成员作中继。若找到的中继少于所需数量，该探测不计入。</translation>
    </message>
    <message>
        <source>The probability with which each datagram is lost.</source>
        <translation>每个数据报丢失的概率。</translation>
    </message>
    <message>
        <source>How many members are asked to relay.</source>
        <translation>请多少个成员作中继。</translation>
    </message>
    <message>
        <source>Each run ends with so many failures.</source>
        <translation>每次运行在失败达到此次数后结束。</translation>
    </message>
    <message>
        <source>How soon a crash is noticed</source>
        <translation>崩溃多快被发现</translation>
    </message>
    <message>
        <source>A member of a cluster at rest crashes at a random moment. When does the first of the others declare it dead, and when has the last one heard of it?</source>
        <translation>静止集群中的某个成员在随机时刻崩溃。其他成员中的第一个何时宣告它死亡，最后一个又何时得知？</translation>
    </message>
    <message>
        <source>LAN profile as memberlist has it, and nothing else wrong: nothing is lost, and nobody is slow.</source>
        <translation>采用memberlist的LAN配置方案，且没有其他问题：没有丢失，也没有成员变慢。</translation>
    </message>
    <message>
        <source>One crash for each seed, some seconds after the start, at a moment drawn from the seed.</source>
        <translation>每个种子一次崩溃，在启动数秒之后，时刻由种子决定。</translation>
    </message>
    <message>
        <source>How soon a rumour has reached everybody</source>
        <translation>传言多快传遍所有成员</translation>
    </message>
    <message>
        <source>A member has news: its metadata change. When does the last of the others know, by gossip and by what travels with probes? And how often does gossip miss somebody, who then has to wait for a push/pull?</source>
        <translation>某个成员有新消息：它的元数据改变了。通过Gossip以及随探测传播的内容，其他成员中的最后一个何时得知？Gossip又有多常遗漏某个成员，使其不得不等待push/pull？</translation>
    </message>
    <message>
        <source>LAN profile. Push/pull is off unless it is asked for: it would hide whom gossip misses.</source>
        <translation>LAN配置方案。除非要求，否则push/pull关闭：它会掩盖被Gossip遗漏的成员。</translation>
    </message>
    <message>
        <source>Each seed&apos;s cluster has several rumours, one after the other, each by a member and at a moment of chance. All that decides about a rumour is drawn anew each time, so they count as one seed each.</source>
        <translation>每个种子的集群依次产生多个传言，各由随机成员在随机时刻发出。决定传言的一切每次都重新抽取，因此每个传言相当于一个种子。</translation>
    </message>
    <message>
        <source>Time is counted from the moment at which the member changes its metadata, half a gossip interval before its first round on average.</source>
        <translation>时间从成员改变元数据的时刻算起，平均比其第一轮Gossip早半个间隔。</translation>
    </message>
    <message>
        <source>Serf&apos;s estimate knows nothing of how often a rumour is sent. A member passes it on RetransmitMult × ceil(log10(n + 1)) times, which has steps: 8 times at 98 members, 12 times at 100.</source>
        <translation>Serf的估算不考虑传言被发送多少次。成员转发RetransmitMult × ceil(log10(n + 1))次，呈阶梯状：98个成员时8次，100个成员时12次。</translation>
    </message>
    <message>
        <source>Rumours for each seed.</source>
        <translation>每个种子的传言数。</translation>
    </message>
    <message>
        <source>Whether members exchange tables as well.</source>
        <translation>成员是否也交换成员表。</translation>
    </message>
    <message>
        <source>How soon all know all who have joined</source>
        <translation>所有成员多快认识全部加入者</translation>
    </message>
    <message>
        <source>Members start one after the other, and each joins through the first. How long after the last has started do all know all?</source>
        <translation>成员依次启动，各通过第一个成员加入。最后一个启动之后多久，所有成员彼此认识？</translation>
    </message>
    <message>
        <source>LAN profile; the first member joins nobody. A member joins as its first act.</source>
        <translation>LAN配置方案；第一个成员不加入任何成员。成员启动后首先加入。</translation>
    </message>
    <message>
        <source>Without a pause (pace 0s) each starts within a millisecond of the end of the join before.</source>
        <translation>没有停顿时（pace 0s），每个成员在前一次加入结束后一毫秒内启动。</translation>
    </message>
    <message>
        <source>A pair that knew each other and forgets is counted as not knowing again.</source>
        <translation>彼此认识后又遗忘的一对，重新计为不认识。</translation>
    </message>
    <message>
        <source>Pauses between one join and the next; 0s: none.</source>
        <translation>一次加入与下一次之间的停顿；0s：没有。</translation>
    </message>
    <message>
        <source>Lifeguard&apos;s table of false positives</source>
        <translation>Lifeguard的误报表</translation>
    </message>
    <message>
        <source>Some members of a cluster are slow: again and again they can neither send nor read for a while, though their timers go on. How often are members declared dead with which nothing is wrong, by SWIM, by SWIM with each part of Lifeguard, and by all of it?</source>
        <translation>集群中的一些成员变慢：它们一再在一段时间内既不能发送也不能读取，而计时器照常运行。在SWIM、SWIM加Lifeguard的每个部分以及完整Lifeguard之下，没有问题的成员有多常被宣告死亡？</translation>
    </message>
    <message>
        <source>What counts as a false positive: a member that was never blocked is declared dead, because a suspicion of it ran out at the member that declares it (FP); or the same where the one that declares was never blocked either (FP-). Deaths that others only hear of are not counted again. Deaths of blocked members are no mistakes: they did not answer. With --set count=seen each member counts that hears of a death.</source>
        <translation>什么算误报：从未被阻塞的成员被宣告死亡，因为对它的怀疑在宣告者处到期（FP）；或者宣告者也从未被阻塞（FP-）。其他成员只是听说的死亡不重复计算。被阻塞成员的死亡不算错误：它们没有应答。使用--set count=seen时，每个听说死亡的成员都计入。</translation>
    </message>
    <message>
        <source>All blocked members of a run are blocked at the same moments, to the nanosecond (a parameter: their first blocks may begin apart).</source>
        <translation>一次运行中所有被阻塞的成员在相同时刻被阻塞，精确到纳秒（可设参数：它们的首次阻塞可错开开始）。</translation>
    </message>
    <message>
        <source>The lists of C, D and I, the length of a run and the number of repetitions are as far as they are known, and not verified; so they are parameters.</source>
        <translation>C、D、I的取值、一次运行的长度和重复次数仅按已知情况采用，未经核实；因此它们是参数。</translation>
    </message>
    <message>
        <source>Messages are UDP packets sent while members are blocked, bytes their payloads before compression.</source>
        <translation>消息指成员被阻塞期间发送的UDP包，字节指其压缩前的有效载荷。</translation>
    </message>
    <message>
        <source>The probe&apos;s tick is not stretched by local health in either mode, as in the code of the time.</source>
        <translation>两种模式下探测的节拍都不因本地健康值而拉长，与当时的代码一致。</translation>
    </message>
    <message>
        <source>A relay&apos;s nack in the paper&apos;s mode comes after 80 % of its own ProbeTimeout, which its own health does not stretch.</source>
        <translation>论文模式下，中继的nack在其自身ProbeTimeout的80 %之后发出，不因其自身健康值而拉长。</translation>
    </message>
    <message>
        <source>Whose Lifeguard it is.</source>
        <translation>采用谁的Lifeguard。</translation>
    </message>
    <message>
        <source>Which parts of Lifeguard are on.</source>
        <translation>启用Lifeguard的哪些部分。</translation>
    </message>
    <message>
        <source>C: how many are blocked.</source>
        <translation>C：多少个成员被阻塞。</translation>
    </message>
    <message>
        <source>D: for how long at a time.</source>
        <translation>D：每次多久。</translation>
    </message>
    <message>
        <source>I: for how long they are free in between.</source>
        <translation>I：其间空闲多久。</translation>
    </message>
    <message>
        <source>SuspicionMult.</source>
        <translation>SuspicionMult。</translation>
    </message>
    <message>
        <source>SuspicionMaxTimeoutMult.</source>
        <translation>SuspicionMaxTimeoutMult。</translation>
    </message>
    <message>
        <source>How long a run goes on.</source>
        <translation>一次运行持续多久。</translation>
    </message>
    <message>
        <source>Deaths that are counted: at whoever declares them, or at everybody who hears.</source>
        <translation>计入哪些死亡：在宣告者处，或在每个听说者处。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>memberlist</source>
        <translation>memberlist</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>听说</translation>
    </message>
    <message>
        <source>Packets a member and probe interval</source>
        <translation>每成员每探测间隔的包数</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Probes that fail</source>
        <translation>失败的探测</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>relays</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>From a crash to its being known</source>
        <translation>从崩溃到众所周知</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>first death, s: median</source>
        <translation>首次死亡（秒）：中位数</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>first to last, s: median</source>
        <translation>首次到最后（秒）：中位数</translation>
    </message>
    <message>
        <source>mistaken deaths</source>
        <translation>误判死亡</translation>
    </message>
    <message>
        <source>Gossip intervals until everybody knows</source>
        <translation>直到众所周知的Gossip间隔数</translation>
    </message>
    <message>
        <source>rumours</source>
        <translation>传言</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Serf&apos;s estimate</source>
        <translation>Serf的估算</translation>
    </message>
    <message>
        <source>within twice that</source>
        <translation>在其两倍之内</translation>
    </message>
    <message>
        <source>missed somebody</source>
        <translation>遗漏成员</translation>
    </message>
    <message>
        <source>Seconds from the last start</source>
        <translation>自最后一次启动的秒数</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>步调</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>99.9 % of pairs: median</source>
        <translation>99.9 %的成员对：中位数</translation>
    </message>
    <message>
        <source>all: least</source>
        <translation>全部：最小</translation>
    </message>
    <message>
        <source>within 3 s</source>
        <translation>3秒内</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>未及时</translation>
    </message>
    <message>
        <source>False positives, Lifeguard as in paper</source>
        <translation>误报，论文中的Lifeguard</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>messages, % of SWIM</source>
        <translation>消息，SWIM的%</translation>
    </message>
    <message>
        <source>messages, 95 %</source>
        <translation>消息，95 %</translation>
    </message>
    <message>
        <source>messages, published %</source>
        <translation>消息，公布的%</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>bytes, % of SWIM</source>
        <translation>字节，SWIM的%</translation>
    </message>
    <message>
        <source>bytes, 95 %</source>
        <translation>字节，95 %</translation>
    </message>
    <message>
        <source>bytes, published %</source>
        <translation>字节，公布的%</translation>
    </message>
    <message>
        <source>False positives, Lifeguard as in memberlist</source>
        <translation>误报，memberlist中的Lifeguard</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>packets an interval</source>
        <translation>每间隔的包数</translation>
    </message>
    <message>
        <source>published: 2.00</source>
        <translation>公布：2.00</translation>
    </message>
    <message>
        <source>Crashes that nobody has probed yet</source>
        <translation>尚未被探测的崩溃</translation>
    </message>
    <message>
        <source>intervals since the crash</source>
        <translation>自崩溃起的间隔数</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>expected: exp(-t)</source>
        <translation>预期：exp(-t)</translation>
    </message>
    <message>
        <source>Probes of healthy members that fail</source>
        <translation>对健康成员的失败探测</translation>
    </message>
    <message>
        <source>loss of each datagram</source>
        <translation>每个数据报的丢失率</translation>
    </message>
    <message>
        <source>share of probes</source>
        <translation>探测的比例</translation>
    </message>
    <message>
        <source>From a crash to the first death</source>
        <translation>从崩溃到首次宣告死亡</translation>
    </message>
    <message>
        <source>seconds, median and 95 %</source>
        <translation>秒，中位数和95 %</translation>
    </message>
    <message>
        <source>Rumours that are known to all</source>
        <translation>众所周知的传言</translation>
    </message>
    <message>
        <source>gossip intervals</source>
        <translation>Gossip间隔</translation>
    </message>
    <message>
        <source>Runs in which all know all</source>
        <translation>所有成员彼此认识的运行</translation>
    </message>
    <message>
        <source>seconds since the last start</source>
        <translation>自最后一次启动的秒数</translation>
    </message>
    <message>
        <source>share of runs</source>
        <translation>运行的比例</translation>
    </message>
    <message>
        <source>% of SWIM</source>
        <translation>SWIM的%</translation>
    </message>
    <message>
        <source>A member&apos;s probing and gossip stand still while what they send is blocked, as loops do whose sends block; suspicions run out on time.</source>
        <translation>当成员发送受阻时，其探测与 gossip 停顿，如同发送被阻塞的循环；怀疑仍按时到期。</translation>
    </message>
    <message>
        <source>A packet takes a blocked member 25 µs of its free time (a parameter): memberlist&apos;s own code was measured to take 15 to 30 µs of a processor for one of 350 bytes. With 1 ms between two blocks of 4 s or more it never catches up with what comes.</source>
        <translation>每个数据包占用受阻成员 25 微秒的空闲时间（可设参数）：实测memberlist自身的代码处理一个350字节的数据包需15至30微秒的处理器时间。若两次4秒或更长的阻塞之间只有 1 毫秒，它永远处理不完收到的数据包。</translation>
    </message>
    <message>
        <source>What each packet that a blocked member reads takes of its free time.</source>
        <translation>受阻成员读取每个数据包所占用的空闲时间。</translation>
    </message>
    <message>
        <source>Within what time the blocked members&apos; first blocks begin, at random.</source>
        <translation>各受阻成员的首次阻塞在多长时间内随机开始。</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>%1: the disk is full</source>
        <translation>%1：磁盘已满</translation>
    </message>
    <message>
        <source>%1: it can&apos;t be written</source>
        <translation>%1：无法写入</translation>
    </message>
    <message>
        <source>%1: it is no recording</source>
        <translation>%1：这不是录制文件</translation>
    </message>
    <message>
        <source>%1: it is damaged</source>
        <translation>%1：文件已损坏</translation>
    </message>
    <message>
        <source>%1: it can&apos;t be opened (%2)</source>
        <translation>%1：无法打开（%2）</translation>
    </message>
    <message>
        <source>%1: the disk fails (%2)</source>
        <translation>%1：磁盘出错（%2）</translation>
    </message>
    <message>
        <source>%1: there is no memory for it</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>%1: there is a file of that name already</source>
        <translation>%1：已有同名文件</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1: its table %2 is not that of a recording</source>
        <translation>%1：其中的表 %2 不是录制文件的表</translation>
    </message>
    <message>
        <source>%1: it is no recording of SwimScope</source>
        <translation>%1：这不是 SwimScope 的录制文件</translation>
    </message>
    <message>
        <source>%1: a newer SwimScope wrote it (format %2, this one reads up to %3); open it with that one</source>
        <translation>%1：它由更新的 SwimScope 写成（格式 %2，本程序最高能读 %3）；请用那个版本打开</translation>
    </message>
    <message>
        <source>%1: there is no format %2</source>
        <translation>%1：没有格式 %2</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: it is none of a run&apos;s</source>
        <translation>%1：无法读取事件 %2：它不属于任何运行</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: its number or its time is none of a run&apos;s</source>
        <translation>%1：无法读取事件 %2：它的编号或时间不属于任何运行</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: there is no kind %3</source>
        <translation>%1：无法读取事件 %2：没有种类 %3</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: %3 bytes are no event of kind %4</source>
        <translation>%1：无法读取事件 %2：%3 字节不是种类 %4 的事件</translation>
    </message>
    <message>
        <source>the disk does not keep up with what happens; the recording ends before it</source>
        <translation>磁盘跟不上发生的事情；录制在此之前结束</translation>
    </message>
    <message>
        <source>%1: it was not closed, and stays as it is</source>
        <translation>%1：它没有正常关闭，保持原样</translation>
    </message>
    <message>
        <source>%1: it was a recording of format %2; it has been made one of format %3</source>
        <translation>%1：它原是格式 %2 的录制文件，现已转为格式 %3</translation>
    </message>
    <message>
        <source>%1: somebody records into it, or reads it, at this moment</source>
        <translation>%1：此刻有人正在写入或读取它</translation>
    </message>
</context>
<context>
    <name>swim::Knob</name>
    <message>
        <source>ms, s, m or h</source>
        <translation>ms、s、m或h</translation>
    </message>
    <message>
        <source>members</source>
        <translation>个成员</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>times log n</source>
        <translation>倍log n</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>条消息</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网段</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>Probe interval</source>
        <translation>探测间隔</translation>
    </message>
    <message>
        <source>How often the next member is probed. Off: this node never probes.</source>
        <translation>每隔多久探测下一个成员。关闭时，此节点从不探测。</translation>
    </message>
    <message>
        <source>Probe timeout</source>
        <translation>探测超时</translation>
    </message>
    <message>
        <source>How long a probe waits for an ack before it asks others to ping on its behalf.</source>
        <translation>一次探测等待ack多久之后，才请其他成员代为ping。</translation>
    </message>
    <message>
        <source>Indirect checks</source>
        <translation>间接探测数</translation>
    </message>
    <message>
        <source>How many members are asked for an indirect ping.</source>
        <translation>请多少个成员代发间接ping。</translation>
    </message>
    <message>
        <source>Disable TCP pings</source>
        <translation>禁用TCP ping</translation>
    </message>
    <message>
        <source>Never try a ping over TCP when one over UDP stays unanswered.</source>
        <translation>UDP ping没有应答时，也绝不改用TCP尝试ping。</translation>
    </message>
    <message>
        <source>Suspicion multiplier</source>
        <translation>怀疑倍数</translation>
    </message>
    <message>
        <source>How many probe intervals, at the least, a suspect has to refute; grows with the logarithm of the cluster&apos;s size.</source>
        <translation>可疑成员至少有多少个探测间隔的时间可以反驳；该时间随集群规模按对数增长。</translation>
    </message>
    <message>
        <source>Longest suspicion</source>
        <translation>怀疑时长上限</translation>
    </message>
    <message>
        <source>How many times longer a suspicion lasts while nobody else confirms it.</source>
        <translation>没有其他成员确认时，怀疑持续的时间最多延长到多少倍。</translation>
    </message>
    <message>
        <source>Worst local health</source>
        <translation>最差本地健康值</translation>
    </message>
    <message>
        <source>How far bad local health may stretch a probe&apos;s deadline; 1 ignores local health.</source>
        <translation>本地健康值变差时，探测期限最多可延长到多少倍；1表示忽略本地健康值。</translation>
    </message>
    <message>
        <source>Gossip interval</source>
        <translation>Gossip间隔</translation>
    </message>
    <message>
        <source>How often queued broadcasts are gossiped. Off: they only travel with probes.</source>
        <translation>每隔多久用Gossip发送队列中的广播。关闭时，广播只随探测消息捎带。</translation>
    </message>
    <message>
        <source>Gossip fan-out</source>
        <translation>Gossip扇出数</translation>
    </message>
    <message>
        <source>How many random members each round of gossip goes to; 0 switches gossip off.</source>
        <translation>每轮Gossip发给多少个随机成员；0表示关闭Gossip。</translation>
    </message>
    <message>
        <source>Gossip to the dead</source>
        <translation>向死亡成员Gossip的时长</translation>
    </message>
    <message>
        <source>How long gossip still goes to a dead member, so that it can refute; afterwards it is forgotten.</source>
        <translation>成员死亡后还会继续向它发送Gossip多久，以便它反驳；此后该成员会被遗忘。</translation>
    </message>
    <message>
        <source>Retransmit multiplier</source>
        <translation>重传倍数</translation>
    </message>
    <message>
        <source>How often a broadcast is sent, times the logarithm of the cluster&apos;s size.</source>
        <translation>一条广播发送的次数，等于此值乘以集群规模的对数。</translation>
    </message>
    <message>
        <source>Push/pull interval</source>
        <translation>push/pull间隔</translation>
    </message>
    <message>
        <source>How often whole tables are exchanged with a random member over TCP; stretched in clusters of more than 32. Off: only to join.</source>
        <translation>每隔多久通过TCP与一个随机成员交换完整的成员表；集群超过32个成员时，间隔会拉长。关闭时，仅在加入时交换。</translation>
    </message>
    <message>
        <source>TCP timeout</source>
        <translation>TCP超时</translation>
    </message>
    <message>
        <source>How long connecting, sending and reading on a TCP stream may each take.</source>
        <translation>TCP流的连接、发送和读取各自最多可用多长时间。</translation>
    </message>
    <message>
        <source>Name of the dead free after</source>
        <translation>死亡成员名称释放时间</translation>
    </message>
    <message>
        <source>How long after its death a member&apos;s name may be taken by another address; 0: never while it is remembered.</source>
        <translation>成员死亡多久之后，其名称可由另一个地址使用；0表示只要还记得它就不允许。</translation>
    </message>
    <message>
        <source>Networks allowed</source>
        <translation>允许的网段</translation>
    </message>
    <message>
        <source>The networks that members are taken in from; an alive message that comes from elsewhere, or tells of an address elsewhere, is ignored.</source>
        <translation>只接纳来自这些网段的成员；来自其他网段，或所述地址在其他网段的“存活”消息会被忽略。</translation>
    </message>
    <message>
        <source>Require node names</source>
        <translation>要求节点名称</translation>
    </message>
    <message>
        <source>Refuse to join an address or to send to it without knowing the member&apos;s name.</source>
        <translation>不知道成员名称时，拒绝加入该地址或向其发送。</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Compress packets that become smaller by it, and all streams.</source>
        <translation>压缩后会变小的数据包才压缩，流则全部压缩。</translation>
    </message>
    <message>
        <source>UDP packet size</source>
        <translation>UDP包大小</translation>
    </message>
    <message>
        <source>The most bytes a UDP packet is filled with.</source>
        <translation>一个UDP包最多填入的字节数。</translation>
    </message>
    <message>
        <source>Handoff queue</source>
        <translation>移交队列</translation>
    </message>
    <message>
        <source>How many received messages of a class may wait to be handled before more are dropped.</source>
        <translation>每一类收到的消息最多有多少条可以等待处理，超出的会被丢弃。</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>The version of the memberlist protocol that this node speaks.</source>
        <translation>此节点使用的memberlist协议版本。</translation>
    </message>
    <message>
        <source>Lowest application version</source>
        <translation>最低应用版本</translation>
    </message>
    <message>
        <source>The lowest version of the application&apos;s protocol that this node understands.</source>
        <translation>此节点能理解的最低应用协议版本。</translation>
    </message>
    <message>
        <source>Highest application version</source>
        <translation>最高应用版本</translation>
    </message>
    <message>
        <source>The highest version of the application&apos;s protocol that this node understands.</source>
        <translation>此节点能理解的最高应用协议版本。</translation>
    </message>
    <message>
        <source>Application version</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>The version of the application&apos;s protocol that this node speaks.</source>
        <translation>此节点使用的应用协议版本。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>The cluster&apos;s label: packets and streams that carry another one, or none, are turned away. Members of one cluster have the same.</source>
        <translation>集群的label：带有其他label或不带label的数据包和流会被拒绝。同一集群的成员使用相同的label。</translation>
    </message>
    <message>
        <source>Skip the check of inbound labels</source>
        <translation>不检查传入的label</translation>
    </message>
    <message>
        <source>Something in front of this node takes the labels off what comes in: expect none there.</source>
        <translation>该节点前面的设备会去掉传入内容的label：预期不带label。</translation>
    </message>
    <message>
        <source>Accept only what is encrypted</source>
        <translation>只接受加密内容</translation>
    </message>
    <message>
        <source>With a key: turn away what is not encrypted. Off: take it in, while a running cluster moves to encryption.</source>
        <translation>有密钥时：拒绝未加密的内容。关闭：在运行中的集群转为加密期间予以接受。</translation>
    </message>
    <message>
        <source>Encrypt what is sent</source>
        <translation>加密发送内容</translation>
    </message>
    <message>
        <source>With a key: encrypt what is sent. Off: send it in the open, while a running cluster moves to encryption.</source>
        <translation>有密钥时：加密发送的内容。关闭：在运行中的集群转为加密期间以明文发送。</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No TCP pings to</source>
        <translation>不对其进行 TCP ping</translation>
    </message>
    <message>
        <source>Members that are never pinged over TCP, by their names.</source>
        <translation>从不通过 TCP ping 的成员，以名称列出。</translation>
    </message>
    <message>
        <source>memberlist or paper</source>
        <translation>memberlist或论文</translation>
    </message>
    <message>
        <source>Bad local health stretches probes, and relays answer with nacks. Off: local health stays at its best.</source>
        <translation>本地健康值变差时探测时间延长，中继以nack应答。关闭：本地健康值始终为0。</translation>
    </message>
    <message>
        <source>Suspicions begin long and become shorter as others confirm them. Off: they are short from the start.</source>
        <translation>怀疑开始时持续时间较长，随着其他成员的确认而缩短。关闭：从一开始就取最短时间。</translation>
    </message>
    <message>
        <source>Buddy system</source>
        <translation>伙伴机制</translation>
    </message>
    <message>
        <source>A suspected member hears of the suspicion with the next ping to it.</source>
        <translation>被怀疑的成员会随下一个发给它的ping得知自己被怀疑。</translation>
    </message>
    <message>
        <source>Lifeguard as memberlist has it, or as its paper describes it. There bad local health stretches the probe timeout as well, every failed probe counts, nacks come earlier, and three confirmations are wanted.</source>
        <translation>按memberlist的实现，或按论文的描述。论文中，本地健康值变差还会延长探测超时，每次探测失败都计入，nack发送得更早，并且需要3次确认。</translation>
    </message>
    <message>
        <source>LHA-Probe</source>
        <translation>LHA-Probe</translation>
    </message>
    <message>
        <source>LHA-Suspicion</source>
        <translation>LHA-Suspicion</translation>
    </message>
    <message>
        <source>Lifeguard mode</source>
        <translation>Lifeguard模式</translation>
    </message>
</context>
<context>
    <name>swimscope::desktop::PictureRun</name>
    <message>
        <source>there is no node named %1 to freeze</source>
        <translation>没有名为%1的节点可以冻结</translation>
    </message>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>图片无法写入%1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::AddNodeDialog</name>
    <message>
        <source>Add node</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>任一空闲端口</translation>
    </message>
    <message>
        <source>&amp;Join the nodes that run</source>
        <translation>加入正在运行的节点(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::AnalysisDocks</name>
    <message>
        <source>Space-time</source>
        <translation>时空</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>看法</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未列出</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefsModel</name>
    <message>
        <source>not listed</source>
        <translation>未列出</translation>
    </message>
    <message>
        <source>None of our nodes is running</source>
        <translation>没有自有节点在运行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members, as the only observer sees them</source>
        <translation>
            <numerusform>唯一的观察者所见的%Ln个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 observers agree about all %2 members</source>
        <translation>全部%1个观察者对全部%2个成员看法一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 members are seen differently</source>
        <translation>
            <numerusform>对%1个成员中的%Ln个看法不一</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (for %2, since %3)</source>
        <translation>%1（已%2，自%3起）</translation>
    </message>
    <message>
        <source>%1 (since it started, %2 ago)</source>
        <translation>%1（自%2前启动以来）</translation>
    </message>
    <message>
        <source>%1 (for more than %2)</source>
        <translation>%1（超过%2）</translation>
    </message>
    <message>
        <source>%1 sees all members as most do</source>
        <translation>%1对所有成员的看法与多数一致</translation>
    </message>
    <message numerus="yes">
        <source>%1 sees %Ln members differently than most</source>
        <translation>
            <numerusform>%1对%Ln个成员的看法与多数不同</numerusform>
        </translation>
    </message>
    <message>
        <source>No observer lists %1</source>
        <translation>没有观察者列出%1</translation>
    </message>
    <message>
        <source>All hold %1 %2</source>
        <translation>全部认为%1为%2</translation>
    </message>
    <message numerus="yes">
        <source>Most hold %1 %2; %Ln observers do not</source>
        <translation>
            <numerusform>多数认为%1为%2；%Ln个观察者不这样认为</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefsPanel</name>
    <message>
        <source>Beliefs: our nodes down, members across</source>
        <translation>看法：行为自有节点，列为成员</translation>
    </message>
    <message>
        <source>Disputed first</source>
        <translation>有分歧者在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>行与列的顺序</translation>
    </message>
    <message>
        <source>Disputed first: members that observers disagree about come first, and observers that see most of them differently</source>
        <translation>有分歧者在前：先列观察者看法不一的成员，以及对其中最多成员看法不同的观察者</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Branches</name>
    <message>
        <source>Original</source>
        <extracomment>the run that others were forked from</extracomment>
        <translation>原始运行</translation>
    </message>
    <message>
        <source>Fork %1</source>
        <translation>分叉 %1</translation>
    </message>
    <message>
        <source>%1 · from %2 at %3</source>
        <extracomment>a branch, the one it was forked from, and when</extracomment>
        <translation>%1 · 于 %3 分自 %2</translation>
    </message>
    <message>
        <source>shown</source>
        <extracomment>a branch that can be seen on the canvas</extracomment>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Forked at</source>
        <translation>分叉于</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BranchesPanel</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>&amp;Show beside</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Where they part</source>
        <translation>分开之处(&amp;W)</translation>
    </message>
    <message>
        <source>Go to the moment from which on the two differ</source>
        <translation>前往两者开始不同的时刻</translation>
    </message>
    <message>
        <source>Only simulations can be forked: they can be run again up to any moment.</source>
        <translation>只有模拟才能分叉：它们可以重新运行到任意时刻。</translation>
    </message>
    <message>
        <source>Fork the run at the moment that is shown: both go on side by side from there.</source>
        <translation>在所示时刻让运行分叉：两者从那里起并排继续。</translation>
    </message>
    <message>
        <source>At %1 both stand alike.</source>
        <translation>在 %1 两者相同。</translation>
    </message>
    <message numerus="yes">
        <source>At %1 they differ in %n things.</source>
        <translation>
            <numerusform>在 %1 它们有 %n 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>They part at %1.</source>
        <translation>它们在 %1 分开。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Show the chosen branch beside the present one</source>
        <translation>在当前分支旁显示所选分支</translation>
    </message>
    <message>
        <source>Give the chosen branch another name</source>
        <translation>为所选分支另取名称</translation>
    </message>
    <message>
        <source>Take the chosen branch away</source>
        <translation>移除所选分支</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::CardWriter</name>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>ack</translation>
    </message>
    <message>
        <source>indirect ping</source>
        <translation>间接ping</translation>
    </message>
    <message>
        <source>nack</source>
        <translation>nack</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户消息</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>%1 is not in the table</source>
        <translation>%1不在成员表中</translation>
    </message>
    <message>
        <source>%1 is alive</source>
        <translation>%1存活</translation>
    </message>
    <message>
        <source>%1 is suspected</source>
        <translation>%1被怀疑</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1已死亡</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1已离开</translation>
    </message>
    <message>
        <source>Dead in %1 s unless it refutes</source>
        <translation>若不反驳，%1秒后判定死亡</translation>
    </message>
    <message>
        <source>No confirmations wanted: the cluster is too small</source>
        <translation>无需确认：集群太小</translation>
    </message>
    <message>
        <source>First by %1</source>
        <translation>最先由%1怀疑</translation>
    </message>
    <message>
        <source>First by %1, confirmed by %2</source>
        <translation>最先由%1怀疑，经%2确认</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members hold it to be in a state, such as &quot;12 alive&quot;.</extracomment>
        <translation>%1个认为%2</translation>
    </message>
    <message numerus="yes">
        <source>%n do not list it</source>
        <translation>
            <numerusform>%n个未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>What members believe: %1</source>
        <translation>成员的看法：%1</translation>
    </message>
    <message>
        <source>A member that this program does not host</source>
        <translation>不由本程序托管的成员</translation>
    </message>
    <message>
        <source>Frozen until it is thawed</source>
        <translation>已冻结，直到解冻</translation>
    </message>
    <message>
        <source>Frozen for another %1 s</source>
        <translation>还将冻结%1秒</translation>
    </message>
    <message>
        <source>Killed: its sockets are closed, and nobody was told</source>
        <translation>已强制终止：套接字已关闭，未告知任何成员</translation>
    </message>
    <message>
        <source>It has shut down</source>
        <translation>已停止运行</translation>
    </message>
    <message>
        <source>It is leaving</source>
        <translation>正在离开</translation>
    </message>
    <message>
        <source>Incarnation %1, local health %2 of %3</source>
        <translation>化身号%1，本地健康值%2/%3</translation>
    </message>
    <message>
        <source>%1 is suspected by %2 of %3</source>
        <translation>%3个成员中有%2个怀疑%1</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) in its gossip queue</source>
        <translation>
            <numerusform>Gossip队列中有%n条广播</numerusform>
        </translation>
    </message>
    <message>
        <source>Its gossip queue is empty</source>
        <translation>Gossip队列为空</translation>
    </message>
    <message>
        <source>It probes %1, for another %2 s</source>
        <translation>正在探测%1，还剩%2秒</translation>
    </message>
    <message>
        <source>It suspects %1, and declares it dead in %2 s</source>
        <translation>正在怀疑%1，%2秒后宣告其死亡</translation>
    </message>
    <message numerus="yes">
        <source>%n more suspicion(s) run</source>
        <translation>
            <numerusform>另有%n个怀疑正在计时</numerusform>
        </translation>
    </message>
    <message>
        <source>incarnation %1 · queue %2</source>
        <translation>化身号%1 · 队列%2</translation>
    </message>
    <message>
        <source>probes %1 · %2 s</source>
        <translation>探测%1 · %2秒</translation>
    </message>
    <message>
        <source>suspects %1 · %2 s</source>
        <translation>怀疑%1 · %2秒</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>未知成员</translation>
    </message>
    <message>
        <source>Lost on the way: fault %1 cuts the link</source>
        <translation>途中丢失：故障%1切断了链路</translation>
    </message>
    <message>
        <source>Lost on the way: the link is cut</source>
        <translation>途中丢失：链路已切断</translation>
    </message>
    <message>
        <source>Lost on the way: fault %1 took it</source>
        <translation>途中丢失：因故障%1而丢弃</translation>
    </message>
    <message>
        <source>Lost on the way</source>
        <translation>途中丢失</translation>
    </message>
    <message>
        <source>The system would not send it</source>
        <translation>系统未能发送</translation>
    </message>
    <message>
        <source>The system would not send it: %1</source>
        <translation>系统未能发送：%1</translation>
    </message>
    <message>
        <source>Nobody listens there any more</source>
        <translation>对方已无人监听</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>A message from one member to another: &quot;ping from n1 to n2&quot;.</extracomment>
        <translation>%1：从%2到%3</translation>
    </message>
    <message>
        <source>push/pull</source>
        <translation>push/pull</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on a TCP stream</source>
        <translation>%1，经TCP流传输</translation>
    </message>
    <message numerus="yes">
        <source>%n messages in one packet, %1</source>
        <translation>
            <numerusform>一个包内%n条消息，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent at %1, drawn slower than it was</source>
        <translation>发送于%1，绘制得比实际慢</translation>
    </message>
    <message>
        <source>TCP from %1 to %2</source>
        <translation>TCP：从%1到%2</translation>
    </message>
    <message>
        <source>Opened at %1, %2 ago</source>
        <translation>建立于%1，已过%2</translation>
    </message>
    <message>
        <source>Opened at %1, for %2</source>
        <translation>建立于%1，持续%2</translation>
    </message>
    <message>
        <source>It broke off</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>Below &quot;suspects n5 · 9.2 s&quot;: how many more members it suspects.</extracomment>
        <translation>另有%1个</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>Behind it: &quot;probe in 0.4 s · gossip in 0.1 s · push/pull in 12 s&quot;.</extracomment>
        <translation>接下来：%1</translation>
    </message>
    <message>
        <source>next probe · %1 s</source>
        <translation>下次探测 · %1秒</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1/%n次确认</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 turned it away: %2</source>
        <translation>%1 拒绝了它：%2</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Starved: it reads what comes for it %1 to %2 late</source>
        <translation>资源匮乏：读取收到的内容会晚%1到%2</translation>
    </message>
    <message>
        <source>Blocked for %1, then free for %2, again and again</source>
        <translation>阻塞%1，再放行%2，如此反复</translation>
    </message>
    <message>
        <source>It is muted, and does nothing</source>
        <translation>已静音，不起作用</translation>
    </message>
    <message>
        <source>In force since %1, for %2</source>
        <translation>自%1起生效，已%2</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <extracomment>A fault that does nothing for now: &quot;Cut: n1 → n2&quot;.</extracomment>
        <translation>%1（已静音）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A fault and what it has done: &quot;Loss: n1 → n2 · 214 lost&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more fault(s)</source>
        <translation>
            <numerusform>另有%n个故障</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost on the way: larger than fault %1 lets through</source>
        <translation>途中丢失：大于故障%1所允许的大小</translation>
    </message>
    <message>
        <source>Lost on the way: the queue before fault %1 was full</source>
        <translation>途中丢失：故障%1之前的队列已满</translation>
    </message>
    <message>
        <source>Fault %1 refused the connection</source>
        <translation>故障%1拒绝了连接</translation>
    </message>
    <message>
        <source>Fault %1 broke the connection</source>
        <translation>故障%1中断了连接</translation>
    </message>
    <message>
        <source>The receiver&apos;s queue had no room for it: fault %1</source>
        <translation>接收方的队列没有空间：故障%1</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>被滞留%1</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) made on the way</source>
        <translation>
            <numerusform>途中产生了%n个副本</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged on the way</source>
        <translation>途中损坏</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartExport</name>
    <message>
        <source>Save the chart as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>将图表保存为矢量图</translation>
    </message>
    <message>
        <source>Save the chart&apos;s figures as a table</source>
        <translation>将图表数据保存为表格</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>已写入：%1。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartFigures</name>
    <message>
        <source>Members by state</source>
        <translation>各状态的成员</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>本地健康值</translation>
    </message>
    <message>
        <source>Gossip queues</source>
        <translation>Gossip队列</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The name of a line in a chart, and its value.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a time; %2: what lines of a chart say then</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartMaker</name>
    <message>
        <source>time, s</source>
        <translation>时间，秒</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>In which state most of our nodes hold how many members.</source>
        <translation>多数自有节点认为有多少成员处于各状态。</translation>
    </message>
    <message>
        <source>most</source>
        <extracomment>of several nodes</extracomment>
        <translation>最高值</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>of several figures</extracomment>
        <translation>平均值</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>How much our nodes doubt themselves: 0 is healthy.</source>
        <translation>自有节点对自身的疑虑：0为健康。</translation>
    </message>
    <message>
        <source>broadcasts</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>Broadcasts that wait to be gossiped, by node.</source>
        <translation>每个节点等待以Gossip发送的广播。</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>indirect ping</source>
        <translation>间接ping</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>ack</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>push/pull</source>
        <translation>push/pull</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>nack</source>
        <translation>nack</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>messages/s</source>
        <translation>消息/秒</translation>
    </message>
    <message>
        <source>What our nodes send, by type; several may share a packet.</source>
        <translation>自有节点发送的消息，按类型；多条可共用一个包。</translation>
    </message>
    <message>
        <source>bytes/s</source>
        <translation>字节/秒</translation>
    </message>
    <message>
        <source>What our nodes send: messages by type as encoded, and all datagrams as they travel.</source>
        <translation>自有节点发送的内容：各类消息编码后的大小，以及全部数据报实际传输的大小。</translation>
    </message>
    <message>
        <source>all datagrams</source>
        <translation>全部数据报</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/秒</translation>
    </message>
    <message>
        <source>kB/s</source>
        <translation>kB/秒</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>From a ping to its ack, of direct probes by our nodes.</source>
        <translation>自有节点直接探测中从ping到其ack的时间。</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>time since then, s</source>
        <translation>此后时间，秒</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Kill, freeze or restart a node, let one leave, or change its metadata: then this shows how the others come to know.</source>
        <translation>强制终止、冻结或重启一个节点，让它离开，或更改其元数据：这里便会显示其他节点如何得知。</translation>
    </message>
    <message>
        <source>have suspected it</source>
        <translation>已怀疑它</translation>
    </message>
    <message>
        <source>have declared it dead</source>
        <translation>已宣告其死亡</translation>
    </message>
    <message>
        <source>first, expected</source>
        <translation>首个，预期</translation>
    </message>
    <message>
        <source>last, expected</source>
        <translation>最后，预期</translation>
    </message>
    <message>
        <source>know</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>all, by Serf&apos;s estimate</source>
        <translation>全部，按Serf估计</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartView</name>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>从%1到%2：%3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartsPanel</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>最近10分钟</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近1分钟</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>将显示的内容保存为文件</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>图片(PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>As a &amp;drawing (SVG)…</source>
        <translation>矢量图(SVG)(&amp;D)…</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>表格(CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what happened; %2: how it went on</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ClusterCanvas</name>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>The members of the cluster and the messages between them</source>
        <translation>集群的成员以及它们之间的消息</translation>
    </message>
    <message>
        <source>No cluster yet</source>
        <translation>还没有集群</translation>
    </message>
    <message>
        <source>Start one of your own nodes, or join one that runs.</source>
        <translation>用自有节点启动一个集群，或加入正在运行的集群。</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln message(s) not drawn</source>
        <translation>
            <numerusform>另有%Ln条消息未绘制</numerusform>
        </translation>
    </message>
    <message>
        <source>stands otherwise on the other side</source>
        <translation>在另一侧情况不同</translation>
    </message>
    <message>
        <source>%1 → another member</source>
        <translation>%1 → 另一个成员</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Two members: from one to the other.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: all on one side</source>
        <translation>%1：全部在同一侧</translation>
    </message>
    <message>
        <source>Drag to another member</source>
        <translation>拖到另一个成员</translation>
    </message>
    <message>
        <source>Sets a fault on the link to it</source>
        <translation>在通往它的链路上设置故障</translation>
    </message>
    <message>
        <source>With Shift a drag does so from anywhere on a member, and on the ground it draws a line that splits the cluster</source>
        <translation>按住Shift可从成员的任意位置拖动；在空白处拖动则画出一条分割集群的线</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ConditionText</name>
    <message>
        <source>a condition should stand here, such as: n5 is suspected</source>
        <translation>此处应是一个条件，例如：n5 is suspected</translation>
    </message>
    <message>
        <source>“is”, “has left” or “suspects” should stand here</source>
        <translation>此处应是“is”、“has left”或“suspects”</translation>
    </message>
    <message>
        <source>a state should stand here: alive, suspected, dead, left, running, frozen, killed or stopped</source>
        <translation>此处应是一个状态：alive、suspected、dead、left、running、frozen、killed 或 stopped</translation>
    </message>
    <message>
        <source>“left” should stand here</source>
        <translation>此处应是“left”</translation>
    </message>
    <message>
        <source>observers should stand here: a name, “all”, “most”, or a number such as “at least 2”</source>
        <translation>此处应是观察者：一个名字、“all”、“most”，或如“at least 2”的数量</translation>
    </message>
    <message>
        <source>a number should stand here</source>
        <translation>此处应是一个数字</translation>
    </message>
    <message>
        <source>“members” should stand here; a member whose name is a number is written in quotes</source>
        <translation>此处应是“members”；名字是数字的成员要写在引号里</translation>
    </message>
    <message>
        <source>a kind of message should stand here, such as ping, ack, suspect or push/pull, or “message”</source>
        <translation>此处应是一种消息，如 ping、ack、suspect 或 push/pull，或“message”</translation>
    </message>
    <message>
        <source>the name of a member should stand here</source>
        <translation>此处应是一个成员的名字</translation>
    </message>
    <message>
        <source>“cluster converges” should stand here</source>
        <translation>此处应是“cluster converges”</translation>
    </message>
    <message>
        <source>only “and”, “or” or the end can follow here</source>
        <translation>此处只能接“and”、“or”或结束</translation>
    </message>
    <message>
        <source>a closing parenthesis is missing here</source>
        <translation>此处缺少右括号</translation>
    </message>
    <message>
        <source>this is not a whole string in quotes</source>
        <translation>这不是完整的带引号文本</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>这个数字太大</translation>
    </message>
    <message>
        <source>this has been said already</source>
        <translation>这一点已经说过</translation>
    </message>
    <message>
        <source>such a message names no member: leave out “about”</source>
        <translation>这种消息不提及成员：请去掉“about”</translation>
    </message>
    <message>
        <source>“not” can stand before a state or a count, but not before a message</source>
        <translation>“not”可以放在状态或数量之前，但不能放在消息之前</translation>
    </message>
    <message>
        <source>this is too long for a condition</source>
        <translation>作为条件这太长了</translation>
    </message>
    <message>
        <source>this is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>At the end: %1.</source>
        <extracomment>what should have stood there follows</extracomment>
        <translation>在末尾：%1。</translation>
    </message>
    <message>
        <source>At “%1”: %2.</source>
        <translation>在“%1”处：%2。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DifferencesModel</name>
    <message>
        <source>no such node</source>
        <extracomment>a node that exists in another run only</extracomment>
        <translation>没有此节点</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>已强制终止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未列出</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a member&apos;s state and its incarnation</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5</source>
        <extracomment>a node&apos;s life in two runs, which are named</extracomment>
        <translation>%1：在%3中%2，在%5中%4</translation>
    </message>
    <message>
        <source>%1 as seen by %2: %3 in %4, %5 in %6</source>
        <extracomment>what an observer holds a member to be in two runs, which are named</extracomment>
        <translation>%2 眼中的 %1：在%4中为%3，在%6中为%5</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>观察者</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DockTitle</name>
    <message>
        <source>In a window of its own, or back</source>
        <translation>移到单独的窗口，或移回</translation>
    </message>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation>关闭；可从“视图”菜单重新打开</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DrawnSpread</name>
    <message>
        <source>%1 is alive (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1存活（化身号%2）</translation>
    </message>
    <message>
        <source>%1 is suspect (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1可疑（化身号%2）</translation>
    </message>
    <message>
        <source>%1 is dead (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1已死亡（化身号%2）</translation>
    </message>
    <message>
        <source>%1 has left (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1已离开（化身号%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) learned of it.</source>
        <translation>
            <numerusform>%n个节点得知了此事。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) learned of it, the last, %1, %2 after the first.</source>
        <extracomment>%1: a node, %2: a duration</extracomment>
        <translation>
            <numerusform>%n个节点得知了此事，最后一个是%1，比第一个晚%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never did.</source>
        <translation>
            <numerusform>%n个从未得知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Never learned %1: newer news overtook it</source>
        <translation>从未得知%1：更新的消息先到了</translation>
    </message>
    <message>
        <source>Never learned %1</source>
        <extracomment>%1: &quot;that n5 is dead&quot;</extracomment>
        <translation>从未得知%1</translation>
    </message>
    <message>
        <source>Came to believe by itself %1, as the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>最先自行得知%1</translation>
    </message>
    <message>
        <source>Came to believe by itself %1, %2 after the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>自行得知%1，比第一个晚%2</translation>
    </message>
    <message>
        <source>a member that is not ours</source>
        <translation>外部成员</translation>
    </message>
    <message>
        <source>Learned %1, from %2, %3, as the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: from whom, %3: &quot;by gossip&quot;</extracomment>
        <translation>最先得知%1，来自%2，方式：%3</translation>
    </message>
    <message>
        <source>Learned %1, from %2, %3, %4 after the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: from whom, %3: &quot;by gossip&quot;, %4: a duration</extracomment>
        <translation>得知%1，来自%2，方式：%3，比第一个晚%4</translation>
    </message>
    <message>
        <source>Will come to know %1, in %2</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>将在%2后得知%1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FailureText</name>
    <message>
        <source>no reason is known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>主机名没有对应的地址</translation>
    </message>
    <message>
        <source>nobody listens there</source>
        <translation>该处无人监听</translation>
    </message>
    <message>
        <source>there is no way to that network from here</source>
        <translation>从这里无法到达该网络</translation>
    </message>
    <message>
        <source>no answer in time; a firewall may be in between</source>
        <translation>未及时收到应答；中间可能有防火墙</translation>
    </message>
    <message>
        <source>the peer broke the connection</source>
        <translation>对方中断了连接</translation>
    </message>
    <message>
        <source>the peer closed the connection before its message was whole</source>
        <translation>对方在消息发完之前就关闭了连接</translation>
    </message>
    <message>
        <source>what answers there does not speak memberlist</source>
        <translation>该处应答的程序不使用memberlist协议</translation>
    </message>
    <message>
        <source>a message could not be read</source>
        <translation>有一条消息无法解读</translation>
    </message>
    <message>
        <source>it is larger than the protocol allows</source>
        <translation>大小超出了协议允许的范围</translation>
    </message>
    <message>
        <source>too many at once</source>
        <translation>同时进行的数量过多</translation>
    </message>
    <message>
        <source>the cluster encrypts its messages, and no key was given</source>
        <translation>集群对消息加密，但没有提供密钥</translation>
    </message>
    <message>
        <source>the cluster uses a label that is not ours</source>
        <translation>集群使用的label与本端的不同</translation>
    </message>
    <message>
        <source>the protocol or delegate versions do not fit</source>
        <translation>协议版本或delegate版本不匹配</translation>
    </message>
    <message>
        <source>the peer answered with an error</source>
        <translation>对方以错误作答</translation>
    </message>
    <message>
        <source>another member answers at that address</source>
        <translation>在该地址应答的是另一个成员</translation>
    </message>
    <message>
        <source>no member has that name</source>
        <translation>没有成员使用该名称</translation>
    </message>
    <message>
        <source>no member that can be reached is called %1</source>
        <translation>没有名为%1的可达成员</translation>
    </message>
    <message>
        <source>the port is taken by another program</source>
        <translation>端口已被另一个程序占用</translation>
    </message>
    <message>
        <source>it is not allowed now</source>
        <translation>目前不允许这样做</translation>
    </message>
    <message>
        <source>the node was stopped meanwhile</source>
        <translation>节点在此期间已停止</translation>
    </message>
    <message>
        <source>that is no address; it is written HOST:PORT</source>
        <translation>这不是地址；地址应写成“主机:端口”</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>there is no such node here</source>
        <translation>这里没有这个节点</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>节点没有运行</translation>
    </message>
    <message>
        <source>it is not frozen</source>
        <translation>节点没有冻结</translation>
    </message>
    <message>
        <source>that fault is not in force</source>
        <translation>该故障并未生效</translation>
    </message>
    <message>
        <source>the settings do not fit each other</source>
        <translation>各项设置互相不匹配</translation>
    </message>
    <message>
        <source>it has left its cluster</source>
        <translation>节点已离开其集群</translation>
    </message>
    <message>
        <source>it knows no other member that it could ask</source>
        <translation>节点不知道其他可以询问的成员</translation>
    </message>
    <message>
        <source>our running nodes are frozen, or in a cluster with members that are not ours; it can join that one at an address there</source>
        <translation>运行中的自有节点或已冻结，或处在含有外部成员的集群中；可以用那里的某个地址加入该集群</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>its messages are encrypted with a key that is not ours</source>
        <translation>其消息使用本端没有的密钥加密</translation>
    </message>
    <message>
        <source>its messages are not encrypted, and only encrypted ones are taken in</source>
        <translation>其消息未加密，而本端只接受加密的消息</translation>
    </message>
    <message>
        <source>its messages carry no label, and our cluster has one</source>
        <translation>其消息不带label，而本端的集群有label</translation>
    </message>
    <message>
        <source>its messages carry a label that should have been taken off on the way</source>
        <translation>其消息带有本应在途中去掉的label</translation>
    </message>
    <message>
        <source>that key is not in the keyring</source>
        <translation>该密钥不在密钥环中</translation>
    </message>
    <message>
        <source>that key encrypts; another must be used before it can go</source>
        <translation>该密钥正用于加密；须先改用另一个密钥才能移除它</translation>
    </message>
    <message>
        <source>the program that the member belongs to turned it away</source>
        <translation>该成员所属的程序拒绝了它</translation>
    </message>
    <message>
        <source>there are members that are not ours, and they would take slow nodes for dead</source>
        <translation>有成员不是我们的，它们会把变慢的节点当作已死</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultActions</name>
    <message>
        <source>On nodes</source>
        <translation>节点上</translation>
    </message>
    <message>
        <source>On links</source>
        <translation>链路上</translation>
    </message>
    <message>
        <source>Split the cluster</source>
        <translation>分割集群</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>故障(&amp;F)</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>分割：%1</translation>
    </message>
    <message>
        <source>Isolate %1</source>
        <extracomment>%1: one node or several</extracomment>
        <translation>隔离%1</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <translation>按%1分割</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Only for nodes that this program hosts.</source>
        <translation>仅适用于本程序托管的节点。</translation>
    </message>
    <message>
        <source>Choose a fault in the dock first.</source>
        <translation>请先在停靠栏中选择一个故障。</translation>
    </message>
    <message>
        <source>No fault is in force.</source>
        <translation>没有生效的故障。</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the chosen fault while it is in force</source>
        <translation>在所选故障生效时更改它</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>暂停(&amp;M)</translation>
    </message>
    <message>
        <source>Let the chosen fault do nothing for now, or act again</source>
        <translation>让所选故障暂时不起作用，或重新起作用</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>重复(&amp;R)</translation>
    </message>
    <message>
        <source>Put another fault like the chosen one in force</source>
        <translation>使另一个与所选相同的故障生效</translation>
    </message>
    <message>
        <source>&amp;Lift</source>
        <translation>解除(&amp;L)</translation>
    </message>
    <message>
        <source>End the chosen fault</source>
        <translation>结束所选故障</translation>
    </message>
    <message>
        <source>Lift &amp;all</source>
        <translation>全部解除(&amp;A)</translation>
    </message>
    <message>
        <source>End all faults that are in force</source>
        <translation>结束所有生效的故障</translation>
    </message>
    <message>
        <source>&amp;Both ways</source>
        <translation>双向(&amp;B)</translation>
    </message>
    <message>
        <source>Faults on links are for both directions, not only for the one from the first that is selected</source>
        <translation>链路上的故障对两个方向都有效，而不仅是从第一个所选成员出发的方向</translation>
    </message>
    <message>
        <source>&amp;Isolate</source>
        <translation>隔离(&amp;I)</translation>
    </message>
    <message>
        <source>Cut all links of the selected nodes, both ways</source>
        <translation>双向切断所选节点的所有链路</translation>
    </message>
    <message>
        <source>Cloc&amp;k…</source>
        <translation>时钟(&amp;K)…</translation>
    </message>
    <message>
        <source>Let a node&apos;s clock run fast or slow</source>
        <translation>让节点的时钟走快或走慢</translation>
    </message>
    <message>
        <source>Full &amp;queue…</source>
        <translation>队列已满(&amp;Q)…</translation>
    </message>
    <message>
        <source>Leave a node&apos;s queue of received gossip no room</source>
        <translation>不给节点接收gossip的队列留空间</translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation>切断(&amp;C)</translation>
    </message>
    <message>
        <source>Let nothing pass, by UDP or TCP</source>
        <translation>UDP和TCP都不让通过</translation>
    </message>
    <message>
        <source>&amp;Loss…</source>
        <translation>丢失(&amp;L)…</translation>
    </message>
    <message>
        <source>Lose datagrams, one by one or several in a row</source>
        <translation>逐个或连续多个地丢失数据报</translation>
    </message>
    <message>
        <source>&amp;Delay…</source>
        <translation>延迟(&amp;D)…</translation>
    </message>
    <message>
        <source>Let what passes arrive later</source>
        <translation>让通过的内容更晚到达</translation>
    </message>
    <message>
        <source>D&amp;uplicates…</source>
        <translation>重复数据报(&amp;U)…</translation>
    </message>
    <message>
        <source>Let datagrams arrive more than once</source>
        <translation>让数据报不止一次到达</translation>
    </message>
    <message>
        <source>Re&amp;ordering…</source>
        <translation>乱序(&amp;O)…</translation>
    </message>
    <message>
        <source>Hold datagrams back until others have gone by</source>
        <translation>扣留数据报，直到其他数据报先行通过</translation>
    </message>
    <message>
        <source>Da&amp;mage…</source>
        <translation>损坏(&amp;M)…</translation>
    </message>
    <message>
        <source>Turn bits of datagrams over</source>
        <translation>翻转数据报中的位</translation>
    </message>
    <message>
        <source>&amp;Bandwidth…</source>
        <translation>带宽(&amp;B)…</translation>
    </message>
    <message>
        <source>Let only so many bytes a second pass</source>
        <translation>每秒只让一定数量的字节通过</translation>
    </message>
    <message>
        <source>&amp;Size limit…</source>
        <translation>大小限制(&amp;S)…</translation>
    </message>
    <message>
        <source>Lose datagrams beyond a size</source>
        <translation>丢失超过某一大小的数据报</translation>
    </message>
    <message>
        <source>&amp;Refuse TCP</source>
        <translation>拒绝TCP(&amp;R)</translation>
    </message>
    <message>
        <source>Refuse new TCP connections</source>
        <translation>拒绝新的TCP连接</translation>
    </message>
    <message>
        <source>Break &amp;TCP</source>
        <translation>中断TCP(&amp;T)</translation>
    </message>
    <message>
        <source>Break TCP connections when something is written to them</source>
        <translation>在写入时中断TCP连接</translation>
    </message>
    <message>
        <source>Against the &amp;rest</source>
        <translation>与其余分开(&amp;R)</translation>
    </message>
    <message>
        <source>Split the selected members from all others</source>
        <translation>将所选成员与其他所有成员分开</translation>
    </message>
    <message>
        <source>&amp;Halves</source>
        <translation>两半(&amp;H)</translation>
    </message>
    <message>
        <source>Split the cluster into two halves</source>
        <translation>将集群分成两半</translation>
    </message>
    <message>
        <source>By &amp;tag…</source>
        <translation>按标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Split the cluster by what its members announce</source>
        <translation>按成员公布的内容分割集群</translation>
    </message>
    <message>
        <source>Rin&amp;g</source>
        <translation>环(&amp;G)</translation>
    </message>
    <message>
        <source>Overlapping majorities: each node reaches most of the others, and none all</source>
        <translation>重叠的多数：每个节点能到达大多数其他节点，但没有节点能到达全部</translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation>桥(&amp;B)</translation>
    </message>
    <message>
        <source>Two halves that only reach each other over one member: the selected one, if any</source>
        <translation>两半只能经由一个成员互相到达：若有所选成员，则为该成员</translation>
    </message>
    <message>
        <source>On no&amp;des</source>
        <translation>节点上(&amp;D)</translation>
    </message>
    <message>
        <source>On lin&amp;ks</source>
        <translation>链路上(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>More fa&amp;ults</source>
        <translation>更多故障(&amp;U)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultControls</name>
    <message>
        <source>There is no cluster yet.</source>
        <translation>还没有集群。</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed.</source>
        <translation>这是一份录制：其中发生的事无法更改。</translation>
    </message>
    <message>
        <source>This cluster is only watched: faults are for nodes that this program hosts.</source>
        <translation>此集群只是被观察：故障仅适用于本程序托管的节点。</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something.</source>
        <translation>这是过去：要做更改，请回到现在。</translation>
    </message>
    <message>
        <source>No node is ours: faults are for nodes that this program hosts.</source>
        <translation>没有我们的节点：故障仅适用于本程序托管的节点。</translation>
    </message>
    <message>
        <source>There is no member of this name: %1.</source>
        <extracomment>%1: one name or several</extracomment>
        <translation>没有此名称的成员：%1。</translation>
    </message>
    <message>
        <source>This fault is only for nodes that this program hosts.</source>
        <translation>此故障仅适用于本程序托管的节点。</translation>
    </message>
    <message>
        <source>None of these nodes is ours: what passes between others can&apos;t be disturbed.</source>
        <translation>这些节点都不是我们的：无法干扰他人之间的通信。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>%1: a fault, such as &quot;Cut: n1 → n2&quot;</extracomment>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Lift %1</source>
        <translation>解除%1</translation>
    </message>
    <message>
        <source>Lift all faults</source>
        <translation>解除所有故障</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>暂停%1</translation>
    </message>
    <message>
        <source>Let %1 act again</source>
        <translation>让%1重新起作用</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultEditor</name>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>使其生效</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>Names with commas in between; empty: all of them</source>
        <translation>名称之间用逗号分隔；留空：全部</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>Names with commas in between, and a bar between the groups. Who is in none is spared.</source>
        <translation>名称之间用逗号分隔，分组之间用竖线分隔。不在任何分组中的成员不受影响。</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>→  one way</source>
        <translation>→  单向</translation>
    </message>
    <message>
        <source>⇄  both ways</source>
        <translation>⇄  双向</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lost</source>
        <translation>丢失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;In a row, on average</source>
        <translation>平均连续(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;How much of it</source>
        <translation>占多少(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Bytes a second</source>
        <translation>每秒字节数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Queue, in bytes</source>
        <translation>队列（字节）(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Largest, in bytes</source>
        <translation>最大（字节）(&amp;L)</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>至少(&amp;L)</translation>
    </message>
    <message>
        <source>At m&amp;ost</source>
        <translation>至多(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Blocked for</source>
        <translation>阻塞(&amp;B)</translation>
    </message>
    <message>
        <source>Then fr&amp;ee for</source>
        <translation>然后空闲(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Packet takes of it</source>
        <translation>每个包占用(&amp;P)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Pace of the clock</source>
        <translation>时钟速度(&amp;P)</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>始终相同</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>with a long tail (exponential)</source>
        <translation>长尾（指数）</translation>
    </message>
    <message>
        <source>with a heavy tail (Pareto)</source>
        <translation>重尾（帕累托）</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>分布(&amp;I)</translation>
    </message>
    <message>
        <source>De&amp;lay</source>
        <translation>延迟(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;pread</source>
        <translation>离散(&amp;P)</translation>
    </message>
    <message>
        <source>Like the one &amp;before</source>
        <translation>与前一个相同(&amp;B)</translation>
    </message>
    <message>
        <source>Without a spread, all are alike.</source>
        <translation>没有离散时，全部相同。</translation>
    </message>
    <message>
        <source>So much more at most.</source>
        <translation>至多再多这么多。</translation>
    </message>
    <message>
        <source>The standard deviation.</source>
        <translation>标准差。</translation>
    </message>
    <message>
        <source>So much more on average.</source>
        <translation>平均再多这么多。</translation>
    </message>
    <message>
        <source>&amp;About the member</source>
        <translation>关于成员(&amp;A)</translation>
    </message>
    <message>
        <source>any member</source>
        <translation>任意成员</translation>
    </message>
    <message>
        <source>Only messages that are about this one</source>
        <translation>仅与该成员有关的消息</translation>
    </message>
    <message>
        <source>UDP and TCP</source>
        <translation>UDP和TCP</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>仅UDP</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>仅TCP</translation>
    </message>
    <message>
        <source>&amp;Carried by</source>
        <translation>承载方式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>所有类型</translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n种类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Types of messages: %1</source>
        <translation>消息类型：%1</translation>
    </message>
    <message>
        <source>Fo&amp;r how long</source>
        <translation>多久(&amp;R)</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>Act&amp;s for</source>
        <translation>每次作用(&amp;S)</translation>
    </message>
    <message>
        <source>then not for</source>
        <translation>然后停止</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Messages can be about one member only, or about any.</source>
        <translation>消息只能关于一个成员，或关于任意成员。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultFields</name>
    <message>
        <source>Write each length with its unit, such as 200ms or 3s.</source>
        <translation>请为每个时长写上单位，例如200ms或3s。</translation>
    </message>
    <message>
        <source>A share is a number from %1 to %2, in per cent.</source>
        <translation>比例是%1至%2之间的数，以百分比表示。</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>请填写%1至%2之间的数。</translation>
    </message>
    <message>
        <source>An amount is a number of bytes, such as 1400 or 16k.</source>
        <translation>数量是字节数，例如1400或16k。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultGestures</name>
    <message>
        <source>Fault o&amp;n a link…</source>
        <translation>链路故障(&amp;N)…</translation>
    </message>
    <message>
        <source>Disturb what the selected member sends to another one. On the canvas: drag with Shift from member to member.</source>
        <translation>干扰所选成员发往另一个成员的内容。在画布上：按住Shift从一个成员拖到另一个成员。</translation>
    </message>
    <message>
        <source>Cut off from the ot&amp;hers</source>
        <translation>与其他成员隔断(&amp;H)</translation>
    </message>
    <message>
        <source>Cut the selected members off from all others. On the canvas: drag a line across the ground with Shift.</source>
        <translation>将所选成员与其他所有成员隔断。在画布上：按住Shift在空白处拖出一条线。</translation>
    </message>
    <message>
        <source>Select a member first.</source>
        <translation>请先选择一个成员。</translation>
    </message>
    <message>
        <source>All are selected: there is nobody to split them from.</source>
        <translation>已全选：没有可与之分离的成员。</translation>
    </message>
    <message>
        <source>Fault on the link from %1 to:</source>
        <translation>链路故障，从%1到：</translation>
    </message>
    <message>
        <source>All members are on one side of the line: nothing was split.</source>
        <translation>所有成员都在线的同一侧：没有分割。</translation>
    </message>
    <message>
        <source>Split the cluster %1 | %2</source>
        <translation>分割集群%1 | %2</translation>
    </message>
    <message>
        <source>The cluster is split: %1 | %2. Nothing passes between the two.</source>
        <extracomment>How many members are on either side.</extracomment>
        <translation>集群已分割：%1 | %2。两侧之间无法通行。</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>This split is no longer in force.</source>
        <translation>此分割已不再生效。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultTexts</name>
    <message>
        <source>Loss</source>
        <comment>a kind of fault</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>a kind of fault</comment>
        <translation>切断</translation>
    </message>
    <message>
        <source>Late reader</source>
        <comment>a kind of fault</comment>
        <translation>读取迟缓</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>a kind of fault</comment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>a kind of fault</comment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <comment>a kind of fault</comment>
        <translation>重复数据报</translation>
    </message>
    <message>
        <source>Reordering</source>
        <comment>a kind of fault</comment>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Damage</source>
        <comment>a kind of fault</comment>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <comment>a kind of fault</comment>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Size limit</source>
        <comment>a kind of fault</comment>
        <translation>大小限制</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <comment>a kind of fault</comment>
        <translation>拒绝连接</translation>
    </message>
    <message>
        <source>Broken connections</source>
        <comment>a kind of fault</comment>
        <translation>中断连接</translation>
    </message>
    <message>
        <source>Full queue</source>
        <comment>a kind of fault</comment>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>a kind of fault</comment>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Datagrams are lost, each by itself or several in a row.</source>
        <translation>数据报丢失，可以各自独立，也可以连续多个。</translation>
    </message>
    <message>
        <source>Nothing passes. Open connections stall until it is lifted.</source>
        <translation>什么都无法通过。已打开的连接会停滞，直到故障解除。</translation>
    </message>
    <message>
        <source>A process that gets too little of the processor: it reads each packet and stream late, by a delay drawn between the two, while its timers fire on time.</source>
        <translation>一个得不到足够处理器时间的进程：它读取每个包和流都会迟到，延迟在两者之间抽取，而其定时器准时触发。</translation>
    </message>
    <message>
        <source>It neither sends nor reads for a while, again and again, while its timers fire on time: the anomaly of the Lifeguard paper.</source>
        <translation>它一再地有一段时间既不发送也不读取，而其定时器准时触发：即Lifeguard论文中的异常。</translation>
    </message>
    <message>
        <source>What passes arrives later. Over TCP, its order is kept.</source>
        <translation>通过的内容更晚到达。经由TCP时顺序不变。</translation>
    </message>
    <message>
        <source>Datagrams arrive more than once.</source>
        <translation>数据报不止一次到达。</translation>
    </message>
    <message>
        <source>Datagrams are held back until others have gone by.</source>
        <translation>数据报被扣留，直到其他数据报先行通过。</translation>
    </message>
    <message>
        <source>Bits of datagrams are turned over on the way.</source>
        <translation>数据报中的位在途中被翻转。</translation>
    </message>
    <message>
        <source>So many bytes a second pass. The others wait in a queue, and what finds no room in it is lost.</source>
        <translation>每秒只通过一定数量的字节。其余的在队列中等待，放不下的则丢失。</translation>
    </message>
    <message>
        <source>Larger datagrams are lost, as on a path that takes only small packets.</source>
        <translation>较大的数据报会丢失，如同经过只接受小包的路径。</translation>
    </message>
    <message>
        <source>New TCP connections are refused, as by a port that is closed.</source>
        <translation>新的TCP连接被拒绝，如同端口已关闭。</translation>
    </message>
    <message>
        <source>TCP connections break when something is written to them.</source>
        <translation>TCP连接在写入时中断。</translation>
    </message>
    <message>
        <source>A node that does not keep up: its queue of received gossip has no room.</source>
        <translation>一个跟不上的节点：其接收gossip的队列没有空间。</translation>
    </message>
    <message>
        <source>A node&apos;s clock runs fast or slow, and all its timers with it.</source>
        <translation>节点的时钟走快或走慢，其所有定时器也随之变化。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a kind of fault; %2: whom it is about, such as &quot;n1 → n2&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <extracomment>how many messages or packets</extracomment>
        <translation>丢失%1个</translation>
    </message>
    <message>
        <source>%1 delayed, %2 on average</source>
        <extracomment>how many; %2: a length of time</extracomment>
        <translation>延迟%1个，平均%2</translation>
    </message>
    <message numerus="yes">
        <source>%n copies more</source>
        <translation>
            <numerusform>多出%n份副本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>损坏%1个</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>a whole sentence of a clause</extracomment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultTools</name>
    <message>
        <source>Select the members of one side first.</source>
        <translation>请先选择其中一侧的成员。</translation>
    </message>
    <message>
        <source>Leave somebody for the other side.</source>
        <translation>请为另一侧留下成员。</translation>
    </message>
    <message>
        <source>It takes four members that live.</source>
        <translation>需要四个存活的成员。</translation>
    </message>
    <message>
        <source>It takes three members that live.</source>
        <translation>需要三个存活的成员。</translation>
    </message>
    <message>
        <source>It takes three members that live, the selected one among them.</source>
        <translation>需要三个存活的成员，包括所选的那个。</translation>
    </message>
    <message>
        <source>It takes two members that live.</source>
        <translation>需要两个存活的成员。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultWords</name>
    <message>
        <source>all</source>
        <comment>nodes</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>only messages about %1</source>
        <extracomment>which messages a fault is about; %1: a member</extracomment>
        <translation>仅关于%1的消息</translation>
    </message>
    <message>
        <source>only %1</source>
        <extracomment>which messages a fault is about; %1: their types, %2: a member</extracomment>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>only %1 about %2</source>
        <translation>仅关于%2的%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a delay; both: durations</extracomment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>a delay of %1 with a standard deviation of %2</extracomment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 and a tail of %2</source>
        <extracomment>a delay: at least %1, on average %2 more</extracomment>
        <translation>%1加长尾%2</translation>
    </message>
    <message>
        <source>%1 and a heavy tail of %2</source>
        <extracomment>a delay: at least %1, on average %2 more, and sometimes very much</extracomment>
        <translation>%1加重尾%2</translation>
    </message>
    <message>
        <source>every link between %1</source>
        <translation>%1之间的每条链路</translation>
    </message>
    <message>
        <source>any node</source>
        <comment>from or to it</comment>
        <translation>任意节点</translation>
    </message>
    <message>
        <source>the link between %1 and %2</source>
        <translation>%1与%2之间的链路</translation>
    </message>
    <message>
        <source>the link from %1 to %2</source>
        <translation>从%1到%2的链路</translation>
    </message>
    <message>
        <source>%1 loses %2 of its datagrams, %3 in a row on average</source>
        <extracomment>%1: a link, such as &quot;the link from n1 to n2&quot;; %2: a share</extracomment>
        <translation>%1丢失%2的数据报，平均每次连续%3个</translation>
    </message>
    <message>
        <source>%1 loses %2 of its datagrams</source>
        <translation>%1丢失%2的数据报</translation>
    </message>
    <message>
        <source>%1 is cut</source>
        <translation>%1被切断</translation>
    </message>
    <message>
        <source>%1 delays %2 of what passes by %3</source>
        <extracomment>%1: a link; %2: a share; %3: a delay, such as &quot;10 ms to 20 ms&quot;</extracomment>
        <translation>%1将%2的通过内容延迟%3</translation>
    </message>
    <message>
        <source>%1 doubles %2 of its datagrams</source>
        <translation>%1复制%2的数据报</translation>
    </message>
    <message>
        <source>%1 holds %2 of its datagrams back for %3</source>
        <translation>%1将%2的数据报扣留%3</translation>
    </message>
    <message>
        <source>%1 damages %2 of its datagrams</source>
        <translation>%1损坏%2的数据报</translation>
    </message>
    <message>
        <source>%1 carries %2 a second behind a queue of %3</source>
        <extracomment>%2 and %3: amounts of data</extracomment>
        <translation>%1每秒传输%2，队列为%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses datagrams of more than %n bytes</source>
        <translation>
            <numerusform>%1丢失超过%n字节的数据报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses %2 of its connections</source>
        <translation>%1拒绝%2的TCP连接</translation>
    </message>
    <message>
        <source>%1 breaks %2 of its connections</source>
        <translation>%1中断%2的TCP连接</translation>
    </message>
    <message>
        <source>any node</source>
        <comment>what it does</comment>
        <translation>任意节点</translation>
    </message>
    <message>
        <source>%1 reads %2 to %3 late</source>
        <extracomment>%2 and %3: durations</extracomment>
        <translation>%1晚%2至%3才读取</translation>
    </message>
    <message>
        <source>%1 is blocked for %2, again and again with %3 in between</source>
        <extracomment>%2 and %3: durations</extracomment>
        <translation>%1反复被阻塞%2，其间间隔%3</translation>
    </message>
    <message>
        <source>%1 has no room for %2 of the gossip that it receives</source>
        <extracomment>%2: a share</extracomment>
        <translation>%1没有空间容纳其收到的%2的gossip</translation>
    </message>
    <message>
        <source>the clock of %1 runs at %2 of its pace</source>
        <extracomment>%2: a share</extracomment>
        <translation>%1的时钟以%2的速度运行</translation>
    </message>
    <message>
        <source>UDP only</source>
        <extracomment>what a fault is about</extracomment>
        <translation>仅UDP</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>仅TCP</translation>
    </message>
    <message>
        <source>%1 on and %2 off</source>
        <extracomment>a schedule; both: durations</extracomment>
        <translation>开%1关%2</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>how long a fault lasts</extracomment>
        <translation>持续%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a fault does; %2: when and to what, such as &quot;UDP only, for 10 s&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A fault begins: %1.</source>
        <extracomment>%1: what a fault does, such as &quot;the link from n1 to n2 is cut&quot;</extracomment>
        <translation>故障开始：%1。</translation>
    </message>
    <message>
        <source>The link from %1 to %2 is cut.</source>
        <translation>从%1到%2的链路被切断。</translation>
    </message>
    <message>
        <source>The link from %1 to %2 loses %3 of its datagrams.</source>
        <translation>从%1到%2的链路丢失%3的数据报。</translation>
    </message>
    <message>
        <source>%1 is starved: it reads what comes for it %2 to %3 late, while its timers fire on time.</source>
        <translation>%1处于饥饿状态：它晚%2至%3才读取发给它的内容，而其定时器准时触发。</translation>
    </message>
    <message>
        <source>%1 is blocked for %2, again and again with %3 in between: it neither sends nor reads, while its timers fire on time.</source>
        <translation>%1反复被阻塞%2，其间间隔%3：它既不发送也不读取，而其定时器准时触发。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultsModel</name>
    <message>
        <source>muted</source>
        <comment>a fault</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1: a length of time</extracomment>
        <translation>剩余%1</translation>
    </message>
    <message>
        <source>raised %1 ago</source>
        <extracomment>when a fault began; %1: a length of time</extracomment>
        <translation>已生效%1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultsPanel</name>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Nothing is broken. Select one node or several, and choose above what is to happen to them or to the links between them.</source>
        <translation>没有任何故障。请选择一个或多个节点，然后在上方选择要对它们或其间链路做什么。</translation>
    </message>
    <message>
        <source>Faults in force</source>
        <translation>生效的故障</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Forks</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>For&amp;k here</source>
        <translation>在此分叉(&amp;K)</translation>
    </message>
    <message>
        <source>Let the simulation go on a second time from the moment that is shown, beside itself</source>
        <translation>让模拟从所示时刻起在旁边再次继续</translation>
    </message>
    <message>
        <source>Put the other side away; a branch of a simulation is kept</source>
        <translation>收起另一侧；模拟的分支会保留</translation>
    </message>
    <message>
        <source>Show on&amp;e side alone</source>
        <translation>只显示一侧(&amp;E)</translation>
    </message>
    <message>
        <source>Only simulations can be forked: they can be run again up to any moment.</source>
        <translation>只有模拟才能分叉：它们可以重新运行到任意时刻。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::HealthChart</name>
    <message>
        <source>Local health over the last minutes</source>
        <translation>最近几分钟的本地健康值</translation>
    </message>
    <message>
        <source>healthy until then</source>
        <translation>此前健康</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1分钟前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::HealthHistory</name>
    <message>
        <source>%1 worse, now %2</source>
        <translation>变差%1，现为%2</translation>
    </message>
    <message>
        <source>%1 better, now %2</source>
        <translation>变好%1，现为%2</translation>
    </message>
    <message>
        <source>%1: its probe of %2 failed</source>
        <translation>%1：对%2的探测失败</translation>
    </message>
    <message>
        <source>%1: its probe of %2 succeeded</source>
        <translation>%1：对%2的探测成功</translation>
    </message>
    <message>
        <source>%1: it had to refute a rumour about itself</source>
        <translation>%1：不得不反驳关于自身的传言</translation>
    </message>
    <message>
        <source>%1: it had to refute the word of %2</source>
        <translation>%1：不得不反驳%2的说法</translation>
    </message>
    <message>
        <source>%1: its settings changed</source>
        <translation>%1：设置已更改</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Inspector</name>
    <message>
        <source>protocol %1 (%2–%3)</source>
        <translation>协议版本%1（%2–%3）</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>外部成员</translation>
    </message>
    <message>
        <source>Serf-like</source>
        <translation>Serf类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>nobody lists it</source>
        <translation>没有节点列出它</translation>
    </message>
    <message>
        <source>%1, incarnation %2</source>
        <translation>%1，化身号%2</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>本地健康值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Probing</source>
        <translation>正在探测</translation>
    </message>
    <message>
        <source>nobody at the moment</source>
        <translation>目前没有</translation>
    </message>
    <message>
        <source>%1, verdict in %2</source>
        <translation>%1，%2后见分晓</translation>
    </message>
    <message>
        <source>Gossip queue</source>
        <translation>Gossip队列</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message numerus="yes">
        <source>and %n more timers</source>
        <translation>
            <numerusform>另有%n个计时器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not list %2</source>
        <translation>%1未列出%2</translation>
    </message>
    <message>
        <source>%1 holds %2 %3, incarnation %4</source>
        <translation>%1认为%2%3，化身号%4</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>dead in %1</source>
        <translation>%1后判定死亡</translation>
    </message>
    <message>
        <source>%1, suspected by %2</source>
        <translation>%1，由%2怀疑</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1/%n次确认</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, suspected by %2, %3</source>
        <translation>%1，由%2怀疑，%3</translation>
    </message>
    <message>
        <source>%1, suspected by %2, %3 (%4)</source>
        <translation>%1，由%2怀疑，%3（%4）</translation>
    </message>
    <message>
        <source>running, but it has left the cluster</source>
        <translation>运行中，但已离开集群</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行%1</translation>
    </message>
    <message>
        <source>frozen for %1, until it is thawed</source>
        <translation>已冻结%1，直到解冻</translation>
    </message>
    <message>
        <source>frozen, %1 to go</source>
        <translation>冻结中，还剩%1</translation>
    </message>
    <message>
        <source>killed %1 ago</source>
        <translation>%1前被强制终止</translation>
    </message>
    <message>
        <source>stopped %1 ago</source>
        <translation>%1前停止</translation>
    </message>
    <message>
        <source>%1 does not list it</source>
        <translation>%1未列出该成员</translation>
    </message>
    <message>
        <source>%1, incarnation %2, as %3 sees it</source>
        <translation>%1，化身号%2，%3所见</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message numerus="yes">
        <source>sent %n times</source>
        <translation>
            <numerusform>已发送%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing until it is thawed</source>
        <translation>解冻之前无</translation>
    </message>
    <message>
        <source>probe in %1</source>
        <translation>%1后探测</translation>
    </message>
    <message>
        <source>gossip in %1</source>
        <translation>%1后Gossip</translation>
    </message>
    <message>
        <source>push/pull in %1</source>
        <translation>%1后push/pull</translation>
    </message>
    <message>
        <source>nothing; its timers are switched off</source>
        <translation>无；其计时器已关闭</translation>
    </message>
    <message>
        <source>%1 is alive</source>
        <translation>%1存活</translation>
    </message>
    <message>
        <source>%1 is suspect</source>
        <translation>%1可疑</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1已离开</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1死亡</translation>
    </message>
    <message>
        <source>user message</source>
        <translation>用户消息</translation>
    </message>
    <message>
        <source>%1: %2, not %3</source>
        <translation>%1：%2，而不是%3</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 profile</source>
        <translation>%1配置方案</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::InspectorPanel</name>
    <message>
        <source>Select a member to see its state, its health and what it believes.</source>
        <translation>选择一个成员，以查看其状态、健康情况及其看法。</translation>
    </message>
    <message>
        <source>Suspicion timers</source>
        <translation>怀疑计时器</translation>
    </message>
    <message>
        <source>What it believes</source>
        <translation>它的看法</translation>
    </message>
    <message>
        <source>What our nodes believe about it</source>
        <translation>自有节点对它的看法</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the member that was looked at before</source>
        <translation>返回之前查看的成员</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Forward to the member that was looked at after it</source>
        <translation>前进到之后查看的成员</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>本地健康值</translation>
    </message>
    <message>
        <source>Waiting to be gossiped</source>
        <translation>等待Gossip传播</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Interventions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing has been done that could be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Take back the last thing done to a node</source>
        <translation>撤销最近一次对节点的操作</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>没有已撤销的操作。</translation>
    </message>
    <message>
        <source>Do again what was undone last</source>
        <translation>重做最近一次撤销的操作</translation>
    </message>
    <message>
        <source>Nothing of “%1” can be undone: the nodes have moved on by themselves.</source>
        <translation>“%1”已无可撤销：节点的状态已自行改变。</translation>
    </message>
    <message>
        <source>Only a part of “%1” could be undone: some of the nodes have moved on by themselves.</source>
        <translation>“%1”只能部分撤销：有些节点的状态已自行改变。</translation>
    </message>
    <message>
        <source>Nothing of “%1” can be done: the nodes have moved on by themselves.</source>
        <translation>“%1”已无法执行：节点的状态已自行改变。</translation>
    </message>
    <message>
        <source>Only a part of “%1” could be done: some of the nodes have moved on by themselves.</source>
        <translation>“%1”只能部分执行：有些节点的状态已自行改变。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::JoinDialog</name>
    <message>
        <source>Join a cluster</source>
        <translation>加入集群</translation>
    </message>
    <message>
        <source>Join as a member</source>
        <translation>作为成员加入</translation>
    </message>
    <message>
        <source>Joining is not watching: the node becomes a real member of the cluster there. Its members will probe it and gossip about it. It leaves properly when you close SwimScope.</source>
        <translation>加入并不只是旁观：节点会成为对方集群的真实成员，其他成员会探测它，并用Gossip传播它的消息。关闭SwimScope时，它会正常离开。</translation>
    </message>
    <message>
        <source>Any member&apos;s, such as 10.0.0.5:7946</source>
        <translation>任一成员的地址，例如10.0.0.5:7946</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Join &amp;with</source>
        <translation>用于加入的节点(&amp;W)</translation>
    </message>
    <message>
        <source>Its &amp;name</source>
        <translation>节点名称(&amp;N)</translation>
    </message>
    <message>
        <source>It &amp;listens at</source>
        <translation>监听地址(&amp;L)</translation>
    </message>
    <message>
        <source>It is a cluster of &amp;Serf&apos;s kind (Serf, Consul, Nomad)</source>
        <translation>这是Serf类集群（Serf、Consul、Nomad）(&amp;S)</translation>
    </message>
    <message>
        <source>for example role=observer dc=eu1</source>
        <translation>例如role=observer dc=eu1</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>a new node</source>
        <translation>新节点</translation>
    </message>
    <message>
        <source>%1, with the cluster it is in</source>
        <translation>%1，连同它所在的集群</translation>
    </message>
    <message>
        <source>%1 (this machine only)</source>
        <translation>%1（仅限本机）</translation>
    </message>
    <message>
        <source>Give a host and a port, such as 10.0.0.5:7946 or [::1]:7946.</source>
        <translation>请给出主机和端口，例如10.0.0.5:7946或[::1]:7946。</translation>
    </message>
    <message>
        <source>Only this machine can reach a node that listens at %1; the members at %2 would take it for dead.</source>
        <translation>监听%1的节点只有本机可以到达；%2处的成员会认为它已死亡。</translation>
    </message>
    <message>
        <source>%1 would bring %2 at %3 along, which only this machine can reach; the members at %4 would take it for dead. Join with a new node.</source>
        <translation>%1会把地址为%3的%2一并带入，而它只有本机可以到达；%4处的成员会认为它已死亡。请改用新节点加入。</translation>
    </message>
    <message>
        <source>Tags are written key=value, with spaces between them.</source>
        <translation>标签写成key=value的形式，标签之间用空格分隔。</translation>
    </message>
    <message numerus="yes">
        <source>All tags together have at most %n bytes.</source>
        <translation>
            <numerusform>所有标签合计最多%n字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>none, unless that cluster has one</source>
        <translation>无，除非该集群有label</translation>
    </message>
    <message>
        <source>Its &amp;label</source>
        <translation>其label(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>A label has at most %n bytes.</source>
        <translation>
            <numerusform>label最多%n字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyChangeDialog</name>
    <message>
        <source>Change the key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>&amp;1. Let all nodes learn it</source>
        <translation>&amp;1. 让所有节点获知新密钥</translation>
    </message>
    <message>
        <source>&amp;2. Let all encrypt with it</source>
        <translation>&amp;2. 让所有节点用它加密</translation>
    </message>
    <message>
        <source>&amp;3. Let all forget the old key</source>
        <translation>&amp;3. 让所有节点忘记旧密钥</translation>
    </message>
    <message>
        <source>The cluster goes on meanwhile: after each step everybody can still read everybody. Nodes of other programs need the key by other means, before the second step.</source>
        <translation>集群照常运行：每一步之后，各节点之间仍可互相读取。其他程序的节点须在第二步之前以其他方式获得密钥。</translation>
    </message>
    <message>
        <source>First make, paste or read the new key.</source>
        <translation>请先生成、粘贴或读取新密钥。</translation>
    </message>
    <message>
        <source>One new key is enough.</source>
        <translation>一个新密钥就够了。</translation>
    </message>
    <message>
        <source>The nodes have this key already.</source>
        <translation>各节点已有此密钥。</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <translation>正在等待%1。</translation>
    </message>
    <message>
        <source>All nodes know the new key, and still encrypt with the old one.</source>
        <translation>所有节点都已获知新密钥，但仍用旧密钥加密。</translation>
    </message>
    <message>
        <source>All nodes encrypt with the new key, and still read the old one.</source>
        <translation>所有节点都用新密钥加密，且仍能读取旧密钥加密的内容。</translation>
    </message>
    <message>
        <source>Done: the new key is the only one.</source>
        <translation>完成：新密钥是唯一的密钥。</translation>
    </message>
    <message>
        <source>The new key is ready.</source>
        <translation>新密钥已就绪。</translation>
    </message>
    <message>
        <source>A node could not follow: %1. Try this step again.</source>
        <translation>有节点未能跟上：%1。请重试这一步。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyField</name>
    <message>
        <source>Copy the new key</source>
        <translation>复制新密钥</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keys: make, paste, read or remove</source>
        <translation>密钥：生成、粘贴、读取或移除</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Remove all keys</source>
        <translation>移除全部密钥</translation>
    </message>
    <message>
        <source>It is not shown, and can&apos;t be copied once this window is closed</source>
        <translation>密钥不会显示，关闭此窗口后也无法再复制</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Read keys from a file</source>
        <translation>从文件读取密钥</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取%1：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>where the text is from, and what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyText</name>
    <message>
        <source>It is too long to hold only keys.</source>
        <translation>内容过长，不可能只含密钥。</translation>
    </message>
    <message>
        <source>Line %1 is no key. A key is 16, 24 or 32 bytes, written in base64.</source>
        <translation>第%1行不是密钥。密钥为16、24或32字节，以base64书写。</translation>
    </message>
    <message>
        <source>There is no key in it.</source>
        <translation>其中没有密钥。</translation>
    </message>
    <message>
        <source>off: there is no key</source>
        <translation>关：没有密钥</translation>
    </message>
    <message>
        <source>on, with one key</source>
        <translation>开，一个密钥</translation>
    </message>
    <message numerus="yes">
        <source>on, with the first of %n keys</source>
        <translation>
            <numerusform>开，使用%n个密钥中的第一个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobEditor</name>
    <message>
        <source>No setting is called so.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Bring back all defaults of the profile</source>
        <translation>恢复配置方案的全部默认值</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobRow</name>
    <message>
        <source>Back to the profile&apos;s default</source>
        <translation>恢复配置方案的默认值</translation>
    </message>
    <message>
        <source>%1: back to the profile&apos;s default</source>
        <translation>%1：恢复配置方案的默认值</translation>
    </message>
    <message>
        <source>%1 Default: %2. Possible: %3.</source>
        <translation>%1默认值：%2。可选值：%3。</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobTexts</name>
    <message>
        <source>Probing</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>Suspicion and local health</source>
        <translation>怀疑与本地健康值</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>Push/pull and TCP</source>
        <translation>push/pull与TCP</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>networks such as 10.0.0.0/8, separated by commas, or “all”</source>
        <translation>10.0.0.0/8之类的网段，以半角逗号分隔；或“all”表示全部</translation>
    </message>
    <message>
        <source>%1 to %2, or 0 for off</source>
        <translation>%1到%2，或0表示关闭</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>It is a time with its unit, such as 500ms or 2s: %1.</source>
        <translation>请填写带单位的时间，例如500ms或2s：%1。</translation>
    </message>
    <message>
        <source>It may be %1.</source>
        <translation>允许的值：%1。</translation>
    </message>
    <message>
        <source>The probe timeout (%1) must be shorter than the probe interval (%2), or indirect pings have no time before a probe&apos;s deadline.</source>
        <translation>探测超时（%1）必须短于探测间隔（%2），否则在探测期限之前没有时间进行间接ping。</translation>
    </message>
    <message>
        <source>The application version (%1) must lie within the lowest (%2) and the highest (%3), or no cluster can take the node in.</source>
        <translation>应用版本（%1）必须介于最低版本（%2）与最高版本（%3）之间，否则没有集群能接纳此节点。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>all networks</source>
        <translation>所有网段</translation>
    </message>
    <message>
        <source>a text of up to 255 bytes, or empty</source>
        <translation>最多255字节的文本，或为空</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>names separated by commas, or “none”</source>
        <translation>以逗号分隔的名称，或“none”</translation>
    </message>
    <message>
        <source>memberlist</source>
        <translation>memberlist</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>memberlist or paper</source>
        <translation>memberlist或论文</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabExport</name>
    <message>
        <source>Save the report in a folder</source>
        <translation>将报告保存到文件夹</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>保存到此处</translation>
    </message>
    <message>
        <source>Already in %2: %1. Nothing has been written.</source>
        <extracomment>%1: names of files; %2: a folder</extracomment>
        <translation>%2中已有：%1。尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Write over them</source>
        <translation>覆盖</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n files.</source>
        <translation>
            <numerusform>报告已写入%1：%n个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures (*.svg)</source>
        <translation>图片 (*.svg)</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>已写入：%1。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabFiles</name>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取%1：%2。</translation>
    </message>
    <message>
        <source>%1 holds no results: %2.</source>
        <translation>%1中没有结果：%2。</translation>
    </message>
    <message>
        <source>%1 is of a run that is too large.</source>
        <translation>%1所属的运行过大。</translation>
    </message>
    <message>
        <source>There is no file to read.</source>
        <translation>没有可读取的文件。</translation>
    </message>
    <message>
        <source>The files do not fit each other: %1.</source>
        <translation>这些文件彼此不符：%1。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>无法写入%1：%2。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>无法创建文件夹%1。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabForm</name>
    <message>
        <source>What is &amp;assumed</source>
        <translation>假设(&amp;A)</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Every condition is run with each of them. One such as 7, or a range such as 1..100; usual: %1.</source>
        <translation>每个条件都用其中每个种子运行。可写一个，如7，或一个范围，如1..100；通常：%1。</translation>
    </message>
    <message>
        <source>That is more than a million runs: take fewer seeds or conditions.</source>
        <translation>超过一百万次运行：请减少种子或条件。</translation>
    </message>
    <message>
        <source>Something in the form can&apos;t be read.</source>
        <translation>表单中有内容无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: %1, %2</source>
        <extracomment>%1: how many conditions, as a text of its own; %2: how many seeds, the same</extracomment>
        <translation>
            <numerusform>%n次运行：%1，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conditions</source>
        <translation>
            <numerusform>%n个条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds each</source>
        <translation>
            <numerusform>各%n个种子</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabParameterRow</name>
    <message>
        <source>%1 Possible: %2.</source>
        <translation>%1可取：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabResults</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>图表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Verdicts</source>
        <translation>判定(&amp;V)</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>哪个表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>&amp;Save table as CSV…</source>
        <translation>将表格存为CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>&amp;Verdicts: %1</source>
        <translation>判定(&amp;V)：%1</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save plot as SVG…</source>
        <translation>将图表存为SVG(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabTexts</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1; several separated by commas</source>
        <translation>%1；多个用逗号分隔</translation>
    </message>
    <message>
        <source>At least one has to be chosen.</source>
        <translation>至少须选择一项。</translation>
    </message>
    <message>
        <source>It is a time with its unit, such as 500ms or 2s: %1.</source>
        <translation>应为带单位的时间，如500ms或2s：%1。</translation>
    </message>
    <message>
        <source>It may be %1.</source>
        <translation>可取%1。</translation>
    </message>
    <message>
        <source>It is one seed such as 7, or a range such as 1..100 of at most a million.</source>
        <translation>应为一个种子，如7，或一个范围，如1..100，至多一百万。</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n项达到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n项未达到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged</source>
        <translation>
            <numerusform>%n项未判定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabVerdictModel</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabWindow</name>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Samples of a run, or of all its shards (*.jsonl);;All files (*)</source>
        <translation>一次运行或其所有分片的样本 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2次运行</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <extracomment>%1: &quot;12 of 60 runs&quot;; %2: a time such as &quot;12 s&quot;</extracomment>
        <translation>%1，约剩%2</translation>
    </message>
    <message>
        <source>Ended early: only %1 of %2 runs</source>
        <translation>提前结束：仅%1/%2次运行</translation>
    </message>
    <message numerus="yes">
        <source>All %n runs done</source>
        <translation>
            <numerusform>全部%n次运行已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>A run is going on. Closing ends it; what it has measured by then is kept until the program ends.</source>
        <translation>一次运行正在进行。关闭会结束它；届时已测得的内容会保留到程序结束。</translation>
    </message>
    <message>
        <source>Close and end the run</source>
        <translation>关闭并结束运行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Open results…</source>
        <translation>打开结果(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at what an earlier run has left, or its shards</source>
        <translation>查看先前运行或其分片留下的内容</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Write text, plots, tables and samples into a folder</source>
        <translation>将文本、图表、表格和样本写入文件夹</translation>
    </message>
    <message>
        <source>Save &amp;table as CSV…</source>
        <translation>将表格存为CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the table that is shown to a file</source>
        <translation>将显示的表格写入文件</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the experiment as it is set, on all cores</source>
        <translation>按设置在所有核心上运行实验</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>End the run; what was measured stays</source>
        <translation>结束运行；已测得的内容保留</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command that does the same headless</source>
        <translation>复制在无窗口下执行同样操作的命令</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Save &amp;plot as SVG</source>
        <translation>将图表存为SVG(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Experiment</source>
        <translation>实验(&amp;E)</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>The command that does the same headless</source>
        <translation>在无窗口下执行同样操作的命令</translation>
    </message>
    <message>
        <source>Which run</source>
        <translation>哪次运行</translation>
    </message>
    <message>
        <source>The runs whose results are at hand, newest last</source>
        <translation>现有结果的各次运行，最新的在最后</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>Choose an experiment, set it as you like, and run it.
Its plots, tables and verdicts grow here, beside the published figures.</source>
        <translation>选择一个实验，按需设置并运行。
其图表、表格和判定会在此逐步呈现，与公布的数字并列。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LatencyField</name>
    <message>
        <source>Distribution of the latency</source>
        <translation>延迟的分布</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>固定不变</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>With a long tail (exponential)</source>
        <translation>长尾（指数分布）</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Least latency</source>
        <translation>最小延迟</translation>
    </message>
    <message>
        <source>How much more at most</source>
        <translation>至多另加多少</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>平均延迟</translation>
    </message>
    <message>
        <source>standard deviation:</source>
        <translation>标准差：</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>and on average more:</source>
        <translation>平均另加：</translation>
    </message>
    <message>
        <source>How much more on average</source>
        <translation>平均另加多少</translation>
    </message>
    <message>
        <source>A latency is a length with its unit, such as 1ms or 200us, from 0 to 1m.</source>
        <translation>延迟是带单位的时长，例如1ms或200us，范围为0到1m。</translation>
    </message>
    <message>
        <source>plus up to:</source>
        <translation>另加至多：</translation>
    </message>
    <message>
        <source>With a heavy tail (Pareto)</source>
        <translation>重尾（帕累托）</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LayoutMenu</name>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>A ring for up to sixty members, a spiral for more</source>
        <translation>六十个成员以内用环形，更多则用螺旋形</translation>
    </message>
    <message>
        <source>&amp;Ring</source>
        <translation>环形(&amp;R)</translation>
    </message>
    <message>
        <source>All members on a ring: every message can be seen</source>
        <translation>所有成员排成环形：每条消息都能看清</translation>
    </message>
    <message>
        <source>&amp;Spiral</source>
        <translation>螺旋形(&amp;S)</translation>
    </message>
    <message>
        <source>All members on a spiral: room for hundreds</source>
        <translation>所有成员排成螺旋形：可容纳数百个成员</translation>
    </message>
    <message>
        <source>Arrange a&amp;gain</source>
        <translation>重新排列(&amp;G)</translation>
    </message>
    <message>
        <source>Bring members that were dragged elsewhere back to their places</source>
        <translation>将被拖到别处的成员移回原位</translation>
    </message>
    <message>
        <source>Layout: automatic</source>
        <translation>布局：自动</translation>
    </message>
    <message>
        <source>Layout: ring</source>
        <translation>布局：环形</translation>
    </message>
    <message>
        <source>Layout: spiral</source>
        <translation>布局：螺旋形</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Shows or hides these messages on the canvas</source>
        <translation>在画布上显示或隐藏此类消息</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>外部成员</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>told the news</source>
        <translation>告知消息</translation>
    </message>
    <message>
        <source>the first to know</source>
        <translation>最先得知</translation>
    </message>
    <message>
        <source>never learned of it</source>
        <translation>从未得知</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LinkFaultMenu</name>
    <message>
        <source>Fault on a link</source>
        <translation>链路故障</translation>
    </message>
    <message>
        <source>&amp;One way: %1 → %2</source>
        <extracomment>Two members, and what goes from one to the other.</extracomment>
        <translation>单向(&amp;O)：%1 → %2</translation>
    </message>
    <message>
        <source>&amp;Both ways: %1 ⇄ %2</source>
        <extracomment>Two members, and what goes from one to the other and back.</extracomment>
        <translation>双向(&amp;B)：%1 ⇄ %2</translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation>切断(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lose %1</source>
        <extracomment>Of the datagrams on a link; %1: a share, such as &quot;30 %&quot;.</extracomment>
        <translation>丢失%1(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delay by %1</source>
        <extracomment>What passes a link; %1: a duration.</extracomment>
        <translation>延迟%1(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>更多(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>使最新一行始终可见</translation>
    </message>
    <message>
        <source>&amp;Go to the members</source>
        <translation>转到相关成员(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>Only lines that name a selected member</source>
        <translation>仅显示提到选中成员的行</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>仅选中</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n selected</source>
        <translation>
            <numerusform>仅选中的%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to this &amp;moment</source>
        <translation>转到这一时刻(&amp;M)</translation>
    </message>
    <message>
        <source>Wh&amp;y did this happen?</source>
        <translation>这为什么会发生(&amp;Y)？</translation>
    </message>
    <message>
        <source>What came &amp;of it?</source>
        <translation>由此产生了什么(&amp;O)？</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MainWindow</name>
    <message>
        <source>SwimScope</source>
        <translation>SwimScope</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Leaving the cluster properly, so that its members do not take us for dead…</source>
        <translation>正在正常离开集群，以免其成员认为我们已死亡…</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 profile (changed)</source>
        <translation>%1 · %2配置方案（已更改）</translation>
    </message>
    <message>
        <source>%1 · %2 profile</source>
        <translation>%1 · %2配置方案</translation>
    </message>
    <message>
        <source>%1 is now a member of the cluster at %2. You see it as %1 sees it.</source>
        <translation>%1现已成为%2处集群的成员。当前显示的是%1眼中的集群。</translation>
    </message>
    <message>
        <source>%1 could not start: %2.</source>
        <translation>%1未能启动：%2。</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>更改地址…</translation>
    </message>
    <message>
        <source>Not hosted here: only nodes of ours can be broken</source>
        <translation>不由本程序托管：只能对自有节点制造故障</translation>
    </message>
    <message>
        <source>%1 is selected. Press K to kill it or Z to freeze it for ten seconds. Drag with Shift from node to node to break a link, or across the ground to split the cluster. Right-click any node for more, and watch the others find out.</source>
        <translation>已选中%1。按K强制终止它，或按Z将它冻结十秒。按住Shift从一个节点拖到另一个节点可破坏链路，在空白处拖动可分割集群。右键单击任一节点查看更多操作，然后观察其他节点如何发现。</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>强制终止%1</translation>
    </message>
    <message>
        <source>The system lets one program open files and sockets for about %1 nodes; some of the %2 may not start. Raise the limit of open files (ulimit -n).</source>
        <translation>系统允许一个程序打开的文件和套接字大约只够%1个节点使用；这%2个节点中可能有一些无法启动。请提高打开文件数的上限（ulimit -n）。</translation>
    </message>
    <message>
        <source>About SwimScope</source>
        <translation>关于SwimScope</translation>
    </message>
    <message>
        <source>SwimScope %1</source>
        <translation>SwimScope %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 could not join: %2. The node runs on.</source>
        <translation>%1未能加入：%2。节点继续运行。</translation>
    </message>
    <message>
        <source>The key can be changed when all nodes have started.</source>
        <translation>所有节点启动之后才能更换密钥。</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子%1</translation>
    </message>
    <message>
        <source>A simulated cluster has no sockets, and can&apos;t join a real one. Start a cluster of real nodes first.</source>
        <translation>模拟集群没有套接字，无法加入真实集群。请先启动由真实节点组成的集群。</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>新建集群…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>The recording has ended: %1</source>
        <translation>录制已结束：%1</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录制</translation>
    </message>
    <message>
        <source>Recordings (*.swimscope);;All files (*)</source>
        <translation>录制 (*.swimscope);;所有文件 (*)</translation>
    </message>
    <message>
        <source>What comes next can&apos;t be shown: %1</source>
        <translation>接下来的内容无法显示：%1</translation>
    </message>
    <message>
        <source>A laboratory for SWIM and Lifeguard gossip membership. It hosts real nodes that speak the memberlist protocol, shows what they believe and say, and lets you break them.

The sources are under the Mozilla Public License 2.0. This program links Qt Charts and is distributed under the GNU General Public License 3.0.</source>
        <translation>SWIM与Lifeguard Gossip成员管理协议的实验室。它托管使用memberlist协议的真实节点，展示它们的看法和往来的消息，并让您对它们制造故障。

源代码采用Mozilla Public License 2.0许可。本程序链接Qt Charts，依照GNU General Public License 3.0分发。</translation>
    </message>
    <message>
        <source>It is so: %1</source>
        <translation>已成立：%1</translation>
    </message>
    <message>
        <source>Until the end of the recording this does not come true: %1</source>
        <translation>直到录制结束都未成立：%1</translation>
    </message>
    <message>
        <source>Look for something else…</source>
        <translation>查找别的…</translation>
    </message>
    <message>
        <source>waiting until: %1</source>
        <translation>等待直到：%1</translation>
    </message>
    <message>
        <source>looking at %1 for: %2</source>
        <translation>正在 %1 处查找：%2</translation>
    </message>
    <message>
        <source>Record this run</source>
        <translation>录制此次运行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>另选一个…</translation>
    </message>
    <message>
        <source>This run is being recorded, from its beginning on, in %1.</source>
        <translation>此次运行正从头录制到 %1。</translation>
    </message>
    <message>
        <source>The recording %1 is complete.</source>
        <translation>录制 %1 已完成。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MemberLines</name>
    <message>
        <source>not listed</source>
        <translation>未列出</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many believe which state</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 not listed</source>
        <translation>未列出 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>外部成员</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>已强制终止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Believed by</source>
        <translation>看法分布</translation>
    </message>
    <message>
        <source>Incarnation</source>
        <translation>化身号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>本地健康值</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>The member&apos;s name, in natural order</source>
        <translation>成员名称，按自然顺序排序</translation>
    </message>
    <message>
        <source>The state in the chosen viewpoint</source>
        <translation>所选视角下的状态</translation>
    </message>
    <message>
        <source>How many of our living nodes hold it in which state</source>
        <translation>存活的自有节点中，各有多少个认为它处于何种状态</translation>
    </message>
    <message>
        <source>Grows each time that the member refutes a rumour or changes its metadata</source>
        <translation>成员每次反驳传言或更改元数据时增大</translation>
    </message>
    <message>
        <source>Where the others reach it</source>
        <translation>其他成员到达它的地址</translation>
    </message>
    <message>
        <source>What the member says about itself</source>
        <translation>成员对自身的描述</translation>
    </message>
    <message>
        <source>The protocol version that it speaks, and those that it understands</source>
        <translation>它使用的协议版本，以及它能理解的版本</translation>
    </message>
    <message>
        <source>How much a node of ours doubts itself: 0 is healthy</source>
        <translation>自有节点对自身的疑虑程度：0表示健康</translation>
    </message>
    <message>
        <source>Messages that wait to be gossiped by a node of ours</source>
        <translation>自有节点中等待以Gossip发送的消息</translation>
    </message>
    <message>
        <source>What the node&apos;s process does, for nodes of ours</source>
        <translation>节点进程的情况，仅限自有节点</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MemberPicker</name>
    <message>
        <source>Part of a name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <source>By name, address, metadata or what its process does</source>
        <translation>按名称、地址、元数据或进程情况查找</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Which members are listed</source>
        <translation>列出哪些成员</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未列出</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n members</source>
        <translation>
            <numerusform>%1/%n个成员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MessageDialog</name>
    <message>
        <source>Send a message from %1</source>
        <translation>从%1发送消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>in one packet, which may be lost</source>
        <translation>用一个UDP包发送，可能丢失</translation>
    </message>
    <message>
        <source>over TCP</source>
        <translation>通过TCP</translation>
    </message>
    <message>
        <source>with the gossip, to everybody</source>
        <translation>随Gossip发给所有成员</translation>
    </message>
    <message>
        <source>memberlist hands it to the application at the other end, which may not know it.</source>
        <translation>memberlist会将消息交给另一端的应用，而该应用未必认识它。</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>发给(&amp;T)</translation>
    </message>
    <message>
        <source>It knows no other member that runs.</source>
        <translation>它不知道其他正在运行的成员。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MetaDialog</name>
    <message>
        <source>Change metadata of %1</source>
        <translation>更改%1的元数据</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>What a member says of itself. All others learn it by gossip, with a new incarnation of the node.</source>
        <translation>成员对自身的描述。其他成员通过Gossip得知它，节点的化身号同时更新。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MetricsBook</name>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members are in a state, such as &quot;12 alive&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 on average, %3 at most</source>
        <extracomment>How often something took place, and how long it took: &quot;12, 1.2 ms on average&quot;.</extracomment>
        <translation>%1 次，平均 %2，最长 %3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NewClusterDialog</name>
    <message>
        <source>New cluster</source>
        <translation>新建集群</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Real nodes on this machine, each with its own UDP and TCP port on loopback. The cluster that is shown now ends.</source>
        <translation>本机上的真实节点，各自在环回接口上使用自己的UDP和TCP端口。当前显示的集群会结束。</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>节点数(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>配置方案(&amp;P)</translation>
    </message>
    <message>
        <source>A probe every %1, indirect pings after %2, gossip every %3.</source>
        <translation>每%1探测一次，%2后发送间接ping，每%3进行一次Gossip。</translation>
    </message>
    <message>
        <source>The system lets one program open files and sockets for about %1 nodes.</source>
        <translation>系统允许一个程序打开的文件和套接字大约只够%1个节点使用。</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NewsText</name>
    <message>
        <source>%1 was killed at %2</source>
        <translation>%1在%2被强制终止</translation>
    </message>
    <message>
        <source>%1 was frozen at %2</source>
        <translation>%1在%2被冻结</translation>
    </message>
    <message>
        <source>%1 began to leave at %2</source>
        <translation>%1在%2开始离开</translation>
    </message>
    <message>
        <source>%1 changed its metadata at %2</source>
        <translation>%1在%2更改了元数据</translation>
    </message>
    <message>
        <source>%1 began to join at %2</source>
        <translation>%1在%2开始加入</translation>
    </message>
    <message>
        <source>None of our nodes is there to hear of it.</source>
        <translation>没有自有节点可以得知此事。</translation>
    </message>
    <message>
        <source>Nobody suspects it yet. The first is expected to declare it dead after about %1.</source>
        <translation>尚无节点怀疑它。预计首个节点约%1后宣告其死亡。</translation>
    </message>
    <message>
        <source>First suspected after %1. The first is expected to declare it dead after about %2.</source>
        <translation>%1后首次被怀疑。预计首个节点约%2后宣告其死亡。</translation>
    </message>
    <message>
        <source>First declared dead after %1 (about %2 expected)</source>
        <translation>%1后首次被宣告死亡（预期约%2）</translation>
    </message>
    <message>
        <source>%1; %2 of %3 know so far.</source>
        <translation>%1；目前%2/%3已知。</translation>
    </message>
    <message>
        <source>%1; the last of %2 knew %3 later (%4 at most expected, in the median).</source>
        <extracomment>%1: a clause; %2: how many; %3 and %4: durations</extracomment>
        <translation>%1；%2个中的最后一个在%3后得知（预期中位数至多%4）。</translation>
    </message>
    <message>
        <source>Nobody knows yet. Serf&apos;s estimate until all do: %1.</source>
        <translation>尚无节点得知。Serf估计全部得知需：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 know so far, the latest after %3. Serf&apos;s estimate until all do: %4.</source>
        <translation>目前%1/%2已知，最近一个在%3后。Serf估计全部得知需：%4。</translation>
    </message>
    <message>
        <source>All %1 others knew after %2, the first after %3. Serf&apos;s estimate until all do: %4.</source>
        <translation>其他全部%1个在%2后得知，首个在%3后。Serf估计全部得知需：%4。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeActions</name>
    <message>
        <source>Show the cluster as this node believes it to be</source>
        <translation>按此节点的看法显示集群</translation>
    </message>
    <message>
        <source>Only for nodes that live.</source>
        <translation>仅适用于存活的节点。</translation>
    </message>
    <message>
        <source>&amp;View as this node</source>
        <translation>以此节点的视角查看(&amp;V)</translation>
    </message>
    <message>
        <source>End the node without a word, as a crash would</source>
        <translation>不作任何通知就结束节点，如同崩溃</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>强制终止(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Kill %n nodes</source>
        <translation>
            <numerusform>强制终止%n个节点(&amp;K)</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the node again: same name and address, no memory</source>
        <translation>重新启动节点：名称和地址不变，不保留记忆</translation>
    </message>
    <message>
        <source>Only for nodes that were killed or have left.</source>
        <translation>仅适用于已强制终止或已离开的节点。</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重启(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restart %n nodes</source>
        <translation>
            <numerusform>重启%n个节点(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the cluster properly, then stop</source>
        <translation>正常离开集群，然后停止</translation>
    </message>
    <message>
        <source>Only for nodes that run and are not leaving already.</source>
        <translation>仅适用于正在运行且尚未开始离开的节点。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave with %n nodes</source>
        <translation>
            <numerusform>让%n个节点离开(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the node&apos;s time: it neither hears nor says anything</source>
        <translation>停住节点的时间：它既收不到消息，也不发消息</translation>
    </message>
    <message>
        <source>Only for nodes that run.</source>
        <translation>仅适用于正在运行的节点。</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>冻结(&amp;Z)</translation>
    </message>
    <message numerus="yes">
        <source>Free&amp;ze %n nodes</source>
        <translation>
            <numerusform>冻结%n个节点(&amp;Z)</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node&apos;s time go on</source>
        <translation>让节点的时间继续</translation>
    </message>
    <message>
        <source>Only for nodes that are frozen.</source>
        <translation>仅适用于已冻结的节点。</translation>
    </message>
    <message>
        <source>&amp;Thaw</source>
        <translation>解冻(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Thaw %n nodes</source>
        <translation>
            <numerusform>解冻%n个节点(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe the next member at once, in turn</source>
        <translation>立即按顺序探测下一个成员</translation>
    </message>
    <message>
        <source>&amp;Probe now</source>
        <translation>立即探测(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Probe now from %n nodes</source>
        <translation>
            <numerusform>让%n个节点立即探测(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping or probe a certain member from this node</source>
        <translation>从此节点ping或探测某个成员</translation>
    </message>
    <message>
        <source>Ping or probe &amp;from here…</source>
        <translation>从此处ping或探测(&amp;F)…</translation>
    </message>
    <message>
        <source>Let the node announce other metadata</source>
        <translation>让节点宣告新的元数据</translation>
    </message>
    <message>
        <source>Only for nodes that run and have not left.</source>
        <translation>仅适用于正在运行且尚未离开的节点。</translation>
    </message>
    <message>
        <source>Change &amp;metadata…</source>
        <translation>更改元数据(&amp;M)…</translation>
    </message>
    <message numerus="yes">
        <source>Change &amp;metadata of %n nodes…</source>
        <translation>
            <numerusform>更改%n个节点的元数据(&amp;M)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node send a message of an application&apos;s</source>
        <translation>让节点发送一条应用消息</translation>
    </message>
    <message>
        <source>Send m&amp;essage…</source>
        <translation>发送消息(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the node&apos;s settings while it runs</source>
        <translation>在节点运行时更改其设置</translation>
    </message>
    <message>
        <source>Edit &amp;settings…</source>
        <translation>编辑设置(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>Edit &amp;settings of %n nodes…</source>
        <translation>
            <numerusform>编辑%n个节点的设置(&amp;S)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message numerus="yes">
        <source>For %n seconds</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Until thawed</source>
        <translation>直到解冻</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>强制终止%1</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>重启%1</translation>
    </message>
    <message>
        <source>Leave with %1</source>
        <translation>让%1离开</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结%1</translation>
    </message>
    <message>
        <source>Thaw %1</source>
        <translation>解冻%1</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n addresses</source>
        <translation>
            <numerusform>复制%n个地址(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the address into the clipboard, as HOST:PORT</source>
        <translation>将地址以“主机:端口”的形式放入剪贴板</translation>
    </message>
    <message>
        <source>Select a member first.</source>
        <translation>请先选择一个成员。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>Only for nodes that this program hosts.</source>
        <translation>仅适用于本程序托管的节点。</translation>
    </message>
    <message>
        <source>Let the node read late what comes for it, while its timers fire on time</source>
        <translation>让节点晚读收到的内容，而计时器照常准时触发</translation>
    </message>
    <message>
        <source>Only for nodes that live and are not starved already.</source>
        <translation>仅适用于存活且尚未资源匮乏的节点。</translation>
    </message>
    <message>
        <source>St&amp;arve…</source>
        <translation>使资源匮乏(&amp;A)…</translation>
    </message>
    <message numerus="yes">
        <source>St&amp;arve %n nodes…</source>
        <translation>
            <numerusform>使%n个节点资源匮乏(&amp;A)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node neither send nor read for a while, again and again</source>
        <translation>让节点一段时间内既不发送也不读取，如此反复</translation>
    </message>
    <message>
        <source>Only for nodes that live and are not blocked already.</source>
        <translation>仅适用于存活且尚未阻塞的节点。</translation>
    </message>
    <message>
        <source>Bl&amp;ock…</source>
        <translation>阻塞(&amp;O)…</translation>
    </message>
    <message numerus="yes">
        <source>Bl&amp;ock %n nodes…</source>
        <translation>
            <numerusform>阻塞%n个节点(&amp;O)…</numerusform>
        </translation>
    </message>
    <message>
        <source>L&amp;ift faults</source>
        <translation>解除故障(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>L&amp;ift the faults of %n nodes</source>
        <translation>
            <numerusform>解除%n个节点的故障(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift the faults of %1</source>
        <translation>解除%1的故障</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed.</source>
        <translation>这是一份录制：其中发生的事无法更改。</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something.</source>
        <translation>这是过去：要做更改，请回到现在。</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>为什么(&amp;Y)？</translation>
    </message>
    <message>
        <source>Why the selected member is taken for what it is; of two that are selected, what the first believes of the second</source>
        <translation>所选成员为何被这样看待；若选中两个，则是第一个对第二个的看法</translation>
    </message>
    <message>
        <source>End all faults that are on the node itself</source>
        <translation>结束节点自身的所有故障</translation>
    </message>
    <message>
        <source>Only for nodes that have faults themselves.</source>
        <translation>仅适用于自身有故障的节点。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeDialogs</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Change metadata of %1</source>
        <translation>更改%1的元数据</translation>
    </message>
    <message>
        <source>Change settings of %1</source>
        <translation>更改%1的设置</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeNames</name>
    <message>
        <source>Give the node a name.</source>
        <translation>请为节点取一个名称。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n bytes.</source>
        <translation>
            <numerusform>名称最多%n字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name is made of visible characters.</source>
        <translation>名称只能由可见字符组成。</translation>
    </message>
    <message>
        <source>There is a member with this name already.</source>
        <translation>已有成员使用此名称。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NoticeStrip</name>
    <message>
        <source>Close this line</source>
        <translation>关闭此行</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有%n条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PaceActions</name>
    <message>
        <source>S&amp;low the nodes down</source>
        <translation>放慢节点(&amp;L)</translation>
    </message>
    <message>
        <source>Let the nodes live slower: all their intervals and delays become longer by one factor</source>
        <translation>让节点活得更慢：它们所有的间隔和延迟都按同一倍数变长</translation>
    </message>
    <message>
        <source>Speed the nodes &amp;up</source>
        <translation>加快节点(&amp;U)</translation>
    </message>
    <message>
        <source>Let slowed nodes live faster</source>
        <translation>让放慢的节点活得快一些</translation>
    </message>
    <message>
        <source>Nodes at &amp;full speed</source>
        <translation>节点全速(&amp;F)</translation>
    </message>
    <message>
        <source>Let slowed nodes live at full speed again</source>
        <translation>让放慢的节点恢复全速</translation>
    </message>
    <message>
        <source>Let the nodes live at full speed</source>
        <translation>让节点全速运行</translation>
    </message>
    <message>
        <source>Let the nodes live at %1</source>
        <translation>让节点以 %1 运行</translation>
    </message>
    <message>
        <source>Nodes live at %1</source>
        <extracomment>on a button, %1 is a speed such as 1/10×</extracomment>
        <translation>节点以 %1 运行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Only real nodes can be slowed down; a simulation&apos;s time is led by the speed on the bar.</source>
        <translation>只有真实节点可以放慢；模拟的时间由工具条上的速度控制。</translation>
    </message>
    <message>
        <source>What has happened can&apos;t be changed: go to the present first.</source>
        <translation>已发生的无法改变：请先回到现在。</translation>
    </message>
    <message>
        <source>The nodes live as slowly as they can.</source>
        <translation>节点已经是最慢了。</translation>
    </message>
    <message>
        <source>The nodes live at full speed.</source>
        <translation>节点正在全速运行。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PayloadEdit</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hexadecimal bytes</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>How the bytes are written</source>
        <translation>字节的书写方式</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>in hexadecimal</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>as Serf&apos;s tags</source>
        <translation>Serf标签</translation>
    </message>
    <message>
        <source>for example 68 65 6c 6c 6f</source>
        <translation>例如68 65 6c 6c 6f</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bytes</source>
        <translation>
            <numerusform>%1/%Ln字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Hexadecimal bytes are pairs of the digits 0 to 9 and a to f.</source>
        <translation>每个十六进制字节由两个数字组成，取值为0到9和a到f。</translation>
    </message>
    <message>
        <source>Each tag has a name, and no two have the same.</source>
        <translation>每个标签都要有名称，且名称不能重复。</translation>
    </message>
    <message numerus="yes">
        <source>That is %1 bytes; there may be at most %Ln.</source>
        <translation>
            <numerusform>现有%1字节；最多允许%Ln字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Phrases</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1（%n次）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 starts at %2.</source>
        <translation>%1在%2启动。</translation>
    </message>
    <message>
        <source>%1 is killed: it ends without a word, as in a crash.</source>
        <translation>%1被强制终止：它未作任何通知就结束，如同崩溃。</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1已停止。</translation>
    </message>
    <message>
        <source>%1 is frozen until it is thawed: it neither hears nor says anything.</source>
        <translation>%1被冻结，直到解冻：它既收不到消息，也不发消息。</translation>
    </message>
    <message>
        <source>%1 is frozen for %2: it neither hears nor says anything.</source>
        <translation>%1被冻结%2：它既收不到消息，也不发消息。</translation>
    </message>
    <message>
        <source>%1 is thawed; %2 inputs waited, and %3 were dropped because too many came.</source>
        <translation>%1已解冻；有%2项输入在等待处理，另有%3项因数量过多而被丢弃。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is thawed; %n inputs waited for it.</source>
        <translation>
            <numerusform>%1已解冻；有%n项输入在等待它处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 listens at %2, because %3 is taken by another program.</source>
        <translation>%3已被另一个程序占用，因此%1改为监听%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 learn of %2 at %3.</source>
        <translation>
            <numerusform>%1得知成员%2，地址为%3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear of incarnation %3 of %2.</source>
        <translation>
            <numerusform>%1得知%2的化身号为%3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 drop the suspicion of %2: it answered with incarnation %3.</source>
        <translation>
            <numerusform>%1解除对%2的怀疑：它以化身号%3作出了回应。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear that %2 has left the cluster.</source>
        <translation>
            <numerusform>%1得知%2已离开集群。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 announces its metadata: %2</source>
        <translation>%1宣告其元数据：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 hear what is new about %2: address %3, metadata %4</source>
        <translation>
            <numerusform>%1得知%2的新情况：地址%3，元数据%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is suspected.</source>
        <translation>
            <numerusform>%1从%3得知%2被怀疑。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 suspects %2.</source>
        <translation>%1怀疑%2。</translation>
    </message>
    <message>
        <source>%1 suspects %2: %3.</source>
        <translation>%1怀疑%2：%3。</translation>
    </message>
    <message>
        <source>%1 declares %2 dead: nobody refuted the suspicion in time.</source>
        <translation>%1宣告%2死亡：怀疑没有及时得到反驳。</translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is dead.</source>
        <translation>
            <numerusform>%1从%3得知%2已死亡。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forget %2.</source>
        <translation>
            <numerusform>%1遗忘了%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 see two members named %2: one at %3, and one that claims %4.</source>
        <translation>
            <numerusform>%1发现两个名为%2的成员：一个地址为%3，另一个自称地址为%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear %3 confirm the suspicion of %2: %4 left to refute it.</source>
        <translation>
            <numerusform>%1得知%3确认了对%2的怀疑：还剩%4可供反驳。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 confirms the suspicion of %2: %3 left to refute it.</source>
        <translation>%1确认对%2的怀疑：还剩%3可供反驳。</translation>
    </message>
    <message>
        <source>%1 confirms the suspicion of %2: %3; %4 left to refute it.</source>
        <translation>%1确认对%2的怀疑：%3；还剩%4可供反驳。</translation>
    </message>
    <message>
        <source>%1 refutes a rumour about itself with incarnation %2.</source>
        <translation>%1以化身号%2反驳关于自身的传言。</translation>
    </message>
    <message>
        <source>%1 refutes %2&apos;s word about it with incarnation %3.</source>
        <translation>%1以化身号%3反驳%2关于它的说法。</translation>
    </message>
    <message>
        <source>%1 trusts itself again: local health 0 of %2.</source>
        <translation>%1重新信任自身：本地健康值0/%2。</translation>
    </message>
    <message>
        <source>%1 doubts itself: local health %2 of %3; %4.</source>
        <translation>%1对自身的疑虑加重：本地健康值%2/%3；%4。</translation>
    </message>
    <message>
        <source>%1 doubts itself less: local health %2 of %3; %4.</source>
        <translation>%1对自身的疑虑减轻：本地健康值%2/%3；%4。</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2.</source>
        <translation>%1没有收到%2的应答。</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2: %3.</source>
        <translation>%1没有收到%2的应答：%3。</translation>
    </message>
    <message numerus="yes">
        <source>Nacks from %2 reach %1 too late to count, %4 after its probe of %3 failed.</source>
        <translation>
            <numerusform>%2的nack到达%1时已太迟，不再计入：%1对%3的探测已在%4前失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message: %2</source>
        <translation>
            <numerusform>%1收到用户消息：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message from %2: %3</source>
        <translation>
            <numerusform>%1收到来自%2的用户消息：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pinged %2 in vain: %3.</source>
        <translation>%1 ping %2未果：%3。</translation>
    </message>
    <message>
        <source>%1 pinged %2: the answer took %3.</source>
        <translation>%1 ping %2：%3后收到应答。</translation>
    </message>
    <message>
        <source>%1 sends %2 a user message in a packet: %3</source>
        <translation>%1用UDP包向%2发送用户消息：%3</translation>
    </message>
    <message>
        <source>%1 sends %2 a user message over TCP: %3</source>
        <translation>%1通过TCP向%2发送用户消息：%3</translation>
    </message>
    <message>
        <source>%1 gossips a user message to all: %2</source>
        <translation>%1以Gossip向所有成员发送用户消息：%2</translation>
    </message>
    <message>
        <source>%1 is asked to probe the next member now.</source>
        <translation>已要求%1立即探测下一个成员。</translation>
    </message>
    <message>
        <source>%1 is asked to probe %2 now.</source>
        <translation>已要求%1立即探测%2。</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe after %3.</source>
        <translation>%1在%3后收到%2对探测的ack。</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe by a relay, after %3.</source>
        <translation>%1在%3后经中继收到%2对探测的ack。</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe over TCP, after %3.</source>
        <translation>%1在%3后通过TCP收到%2对探测的ack。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>a setting, its old value and its new one</extracomment>
        <translation>%1从%2改为%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 change their settings: %2.</source>
        <translation>
            <numerusform>%1更改了设置：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not join: nobody to ask was named.</source>
        <translation>%1未能加入：没有指定可询问的成员。</translation>
    </message>
    <message>
        <source>%1 could not join. %2.</source>
        <translation>%1未能加入。%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has joined through %n members.</source>
        <translation>
            <numerusform>%1已通过%n个成员加入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not through %2.</source>
        <translation>%1以下地址未成功：%2。</translation>
    </message>
    <message>
        <source>%1 is leaving the cluster and tells the others.</source>
        <translation>%1正在离开集群，并告知其他成员。</translation>
    </message>
    <message>
        <source>%1 has left, but could not tell everybody in time.</source>
        <translation>%1已离开，但未能及时告知所有成员。</translation>
    </message>
    <message>
        <source>%1 has left the cluster.</source>
        <translation>%1已离开集群。</translation>
    </message>
    <message>
        <source>%1 could not do what was asked of it: %2.</source>
        <translation>%1未能完成对它的要求：%2。</translation>
    </message>
    <message>
        <source>%1 does not merge the table of %2: %3.</source>
        <translation>%1不合并%2的成员表：%3。</translation>
    </message>
    <message>
        <source>%1 speaks delegate protocol version %2, and the members have no such version in common</source>
        <translation>%1使用delegate协议版本%2，但各成员没有共同的delegate协议版本</translation>
    </message>
    <message>
        <source>%1 speaks protocol version %2, and the members have no such version in common</source>
        <translation>%1使用协议版本%2，但各成员没有共同的协议版本</translation>
    </message>
    <message>
        <source>%1 speaks delegate protocol version %2, and all members understand only %3 to %4</source>
        <translation>%1使用delegate协议版本%2，但所有成员都能理解的只有%3到%4</translation>
    </message>
    <message>
        <source>%1 speaks protocol version %2, and all members understand only %3 to %4</source>
        <translation>%1使用协议版本%2，但所有成员都能理解的只有%3到%4</translation>
    </message>
    <message>
        <source>%1 drops received gossip: its queue is full.</source>
        <translation>%1丢弃收到的Gossip消息：其队列已满。</translation>
    </message>
    <message>
        <source>%1 could not send a datagram: %2.</source>
        <translation>%1未能发送数据报：%2。</translation>
    </message>
    <message>
        <source>%1 rejects a stream from %2: %3.</source>
        <translation>%1拒绝来自%2的流：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%1 rejects a packet of %n bytes from %2: %3.</source>
        <translation>
            <numerusform>%1拒绝来自%2的%n字节的包：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>A fault is lifted.</source>
        <translation>一个故障被解除。</translation>
    </message>
    <message>
        <source>A command could not be carried out: %1.</source>
        <translation>有一条命令未能执行：%1。</translation>
    </message>
    <message>
        <source>A command to %1 could not be carried out: %2.</source>
        <translation>发给%1的一条命令未能执行：%2。</translation>
    </message>
    <message>
        <source>a direct ping</source>
        <translation>直接ping</translation>
    </message>
    <message numerus="yes">
        <source>%n relays</source>
        <translation>
            <numerusform>%n个中继</numerusform>
        </translation>
    </message>
    <message>
        <source>a TCP ping</source>
        <translation>TCP ping</translation>
    </message>
    <message>
        <source>no ack to %1 within %2</source>
        <translation>%2内没有收到对%1的ack</translation>
    </message>
    <message>
        <source>a failing probe takes %1</source>
        <translation>探测失败需%1才能判定</translation>
    </message>
    <message>
        <source>a failing probe takes %1 instead of %2</source>
        <translation>探测失败需%1才能判定，而不是%2</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>成员关系</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>怀疑</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>本地健康值</translation>
    </message>
    <message>
        <source>User messages and pings</source>
        <translation>用户消息与ping</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a key, and encrypt from now on.</source>
        <translation>
            <numerusform>%1有了密钥，从现在起加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 add a key to their keyring: what others encrypt with it can be read.</source>
        <translation>
            <numerusform>%1向密钥环添加一个密钥：他人用它加密的内容可以读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 encrypt with another key of their keyring from now on.</source>
        <translation>
            <numerusform>%1从现在起改用密钥环中的另一个密钥加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 remove a key from their keyring.</source>
        <translation>
            <numerusform>%1从密钥环移除一个密钥。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes start as a cluster that has long been together.</source>
        <translation>
            <numerusform>%n个节点作为早已建立的集群启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>All nodes live at %1 from here on: whatever they do in time takes so much longer.</source>
        <translation>从这里起所有节点以 %1 运行：它们按时间做的一切都相应变长。</translation>
    </message>
    <message>
        <source>The nodes live at full speed again.</source>
        <translation>节点恢复全速运行。</translation>
    </message>
    <message>
        <source>The nodes live at full speed again: %1 is not one of ours, and would take slow nodes for dead.</source>
        <translation>节点恢复全速运行：%1 不是我们的节点，会把变慢的节点当作已死。</translation>
    </message>
    <message>
        <source>A fault is lifted: %1.</source>
        <translation>已撤销故障：%1。</translation>
    </message>
    <message>
        <source>A fault is muted.</source>
        <translation>一个故障已静默。</translation>
    </message>
    <message>
        <source>A fault acts again.</source>
        <translation>一个故障重新生效。</translation>
    </message>
    <message>
        <source>A fault is muted: %1.</source>
        <translation>故障已静默：%1。</translation>
    </message>
    <message>
        <source>A fault acts again: %1.</source>
        <translation>故障重新生效：%1。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PingDialog</name>
    <message>
        <source>Ping from %1</source>
        <translation>从%1发送ping</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>as a ping, to measure the round trip</source>
        <translation>作为ping，以测量往返时间</translation>
    </message>
    <message>
        <source>as a probe, which can lead to suspicion</source>
        <translation>作为探测，可能引发怀疑</translation>
    </message>
    <message>
        <source>&amp;Member</source>
        <translation>成员(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>It knows no other member that runs.</source>
        <translation>它不知道其他正在运行的成员。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlaybackActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Step one &amp;event</source>
        <translation>步进一个事件(&amp;E)</translation>
    </message>
    <message>
        <source>Let the next thing happen: an arrival, a timer</source>
        <translation>让下一件事发生：一次到达或一个计时器</translation>
    </message>
    <message>
        <source>Step one &amp;message</source>
        <translation>步进一条消息(&amp;M)</translation>
    </message>
    <message>
        <source>Let time pass until a message has arrived</source>
        <translation>让时间前进到一条消息到达为止</translation>
    </message>
    <message>
        <source>Step one protocol pe&amp;riod</source>
        <translation>步进一个协议周期(&amp;R)</translation>
    </message>
    <message>
        <source>Let one protocol period pass: the time between two probes</source>
        <translation>让一个协议周期过去：两次探测之间的时间</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减慢(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>继续(&amp;P)</translation>
    </message>
    <message>
        <source>space bar or %1</source>
        <translation>空格键或%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
    <message>
        <source>Stop time here, or let it go on</source>
        <translation>让时间停在这里，或继续</translation>
    </message>
    <message>
        <source>Step &amp;back one event</source>
        <translation>后退一个事件(&amp;B)</translation>
    </message>
    <message>
        <source>Go to just before the last thing that happened</source>
        <translation>转到最后发生的事之前</translation>
    </message>
    <message>
        <source>Let time go faster</source>
        <translation>让时间走得更快</translation>
    </message>
    <message>
        <source>Let time go slower</source>
        <translation>让时间走得更慢</translation>
    </message>
    <message>
        <source>Go to the presen&amp;t</source>
        <translation>转到现在(&amp;T)</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>显示现在发生的事</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>on a button: back to what happens now</extracomment>
        <translation>实时</translation>
    </message>
    <message>
        <source>Go to the be&amp;ginning</source>
        <translation>转到开头(&amp;G)</translation>
    </message>
    <message>
        <source>Look at the run from its first moment on</source>
        <translation>从运行的第一刻起查看</translation>
    </message>
    <message>
        <source>The present of real nodes goes no faster: go slower, or look back.</source>
        <translation>真实节点的现在无法更快：请放慢，或回看过去。</translation>
    </message>
    <message>
        <source>A recording has no present.</source>
        <translation>录制文件没有现在。</translation>
    </message>
    <message>
        <source>What is shown is the present.</source>
        <translation>显示的就是现在。</translation>
    </message>
    <message>
        <source>Stop here and look; the cluster goes on</source>
        <translation>停在这里查看；集群继续运行</translation>
    </message>
    <message>
        <source>Go on &amp;until…</source>
        <translation>继续直到(&amp;U)…</translation>
    </message>
    <message>
        <source>Let time go on until a state, a count or a message of your choice</source>
        <translation>让时间继续，直到你选定的状态、数量或消息</translation>
    </message>
    <message>
        <source>Stop &amp;looking</source>
        <translation>停止查找(&amp;L)</translation>
    </message>
    <message>
        <source>Look no further for what time should go on to</source>
        <translation>不再查找时间应到达之处</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>on a button: look no further</extracomment>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast the cluster&apos;s time goes: from 1/1000 to 1000 times as fast as ours</source>
        <translation>集群时间的快慢：从我们时间的1/1000到1000倍</translation>
    </message>
    <message>
        <source>“%1” is no speed: write 1/1000 to 1000.</source>
        <translation>“%1”不是速度：请输入1/1000到1000。</translation>
    </message>
    <message>
        <source>computing can&apos;t keep up with this speed</source>
        <translation>计算跟不上此速度</translation>
    </message>
    <message>
        <source>The time of what is shown, since the run began</source>
        <translation>所显示内容的时间，自运行开始算起</translation>
    </message>
    <message>
        <source>looking back %1</source>
        <translation>回看：%1前</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlotView</name>
    <message numerus="yes">
        <source>%1: %n points</source>
        <translation>
            <numerusform>%1：%n个点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over %2. %3</source>
        <translation>%1，随%2变化。%3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PresetDialog</name>
    <message>
        <source>Keep settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Give the settings a name.</source>
        <translation>请为这些设置取一个名称。</translation>
    </message>
    <message>
        <source>This replaces what is kept under the name.</source>
        <translation>这会替换以此名称保存的内容。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ProfileRow</name>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Keep these settings under a name</source>
        <translation>为这些设置取名并保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Forget the settings kept under this name</source>
        <translation>删除以此名称保存的设置</translation>
    </message>
    <message>
        <source>The settings kept as “%1” can&apos;t be read.</source>
        <translation>无法读取以“%1”为名保存的设置。</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已更改）</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::RunCountsText</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicion(s)</source>
        <translation>
            <numerusform>%Ln次怀疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declared dead</source>
        <translation>
            <numerusform>%Ln次宣告死亡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln falsely</source>
        <extracomment>of those declared dead</extracomment>
        <translation>
            <numerusform>其中%Ln次误判</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Scrubber</name>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Where in the run you are. Shift and an arrow key go to the next suspicion, death or disturbance.</source>
        <translation>您在运行中的位置。Shift 加方向键转到下一次怀疑、死亡或干扰。</translation>
    </message>
    <message>
        <source>a suspicion</source>
        <translation>一次怀疑</translation>
    </message>
    <message>
        <source>a member declared dead</source>
        <translation>一个成员被宣告死亡</translation>
    </message>
    <message>
        <source>something done to the cluster</source>
        <translation>对集群的一次干预</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SettingsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>%1的设置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>They hold at once, while the nodes run. The log says what has changed.</source>
        <translation>设置在节点运行时立即生效。更改的内容会写入日志。</translation>
    </message>
    <message>
        <source>The nodes are set differently. Shown are the settings of %1; what you change becomes the same for all, the rest stays as it is.</source>
        <translation>各节点的设置不同。此处显示%1的设置；您更改的项目将对所有节点统一，其余保持不变。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有任何更改。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SettingsFold</name>
    <message>
        <source>&amp;All settings</source>
        <translation>所有设置(&amp;A)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Side</name>
    <message>
        <source>Since the beginning. A member is declared falsely dead if it lives; each who declares it is counted.</source>
        <translation>自开始以来。存活的成员被宣告死亡即为误判；每个宣告者都计入。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>集群：%1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Sides</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Look at the other one of two clusters side by side</source>
        <translation>查看并排的两个集群中的另一个</translation>
    </message>
    <message>
        <source>Act on &amp;both sides</source>
        <translation>同时作用于两侧(&amp;B)</translation>
    </message>
    <message>
        <source>What is done to the nodes of one of two clusters is done to both</source>
        <translation>对其中一个集群的节点所做的操作，同样作用于两个集群</translation>
    </message>
    <message>
        <source>Ot&amp;her side</source>
        <translation>另一侧(&amp;H)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SimulationDialog</name>
    <message>
        <source>New simulated cluster</source>
        <translation>新建模拟集群</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>as a cluster that has long been one</source>
        <translation>作为早已建立的集群</translation>
    </message>
    <message>
        <source>joining one after the other</source>
        <translation>逐个加入</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>节点数(&amp;N)</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>启动方式(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>配置方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Latency</source>
        <translation>延迟(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>Which chance decides: the same seed gives the same run</source>
        <translation>决定随机性：相同的种子得到相同的运行</translation>
    </message>
    <message>
        <source>An&amp;other</source>
        <translation>换一个(&amp;O)</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>抽取另一个种子</translation>
    </message>
    <message>
        <source>Configuration of the second cluster</source>
        <translation>第二个集群的配置</translation>
    </message>
    <message>
        <source>Side by si&amp;de with</source>
        <translation>并排对照(&amp;D)</translation>
    </message>
    <message>
        <source>A second cluster beside it, on the same seed and clock, of another configuration</source>
        <translation>旁边放置第二个集群：种子和时钟相同，配置不同</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>A probe every %1, indirect pings after %2, gossip every %3.</source>
        <translation>每%1探测一次，%2后发送间接ping，每%3进行一次Gossip。</translation>
    </message>
    <message>
        <source>A seed is a whole number, 0 or more.</source>
        <translation>种子是不小于0的整数。</translation>
    </message>
    <message>
        <source>Nodes in virtual time, without sockets; the same seed gives the same run. The cluster that is shown now ends.</source>
        <translation>节点运行在虚拟时间中，不使用套接字；相同的种子得到相同的运行。当前显示的集群将结束。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SimulationTexts</name>
    <message>
        <source>as set</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>%1 as in its paper</source>
        <translation>%1（按论文）</translation>
    </message>
    <message>
        <source>%1 as in memberlist</source>
        <translation>%1（按memberlist）</translation>
    </message>
    <message>
        <source>Messages arrive at once.</source>
        <translation>消息立即到达。</translation>
    </message>
    <message>
        <source>Every message takes %1.</source>
        <translation>每条消息用时%1。</translation>
    </message>
    <message>
        <source>Messages take anything from %1 to %2.</source>
        <translation>消息用时从%1到%2不等。</translation>
    </message>
    <message>
        <source>Messages take %1 on average, two of three within %2 of that.</source>
        <translation>消息平均用时%1，其中三分之二相差不超过%2。</translation>
    </message>
    <message>
        <source>Messages take %1 and, on average, %2 more; a few take much longer.</source>
        <translation>消息用时%1，平均另加%2；少数会长得多。</translation>
    </message>
    <message>
        <source>Messages take %1 and, on average, %2 more; most much less, and a few many times as long.</source>
        <translation>消息耗时%1，平均再加%2；大多数少得多，少数则长许多倍。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpaceTimePanel</name>
    <message>
        <source>Only selected</source>
        <translation>仅所选</translation>
    </message>
    <message>
        <source>Only messages from or to the selected member</source>
        <translation>仅显示所选成员发出或收到的消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Which types of messages are drawn</source>
        <translation>绘制哪些类型的消息</translation>
    </message>
    <message>
        <source>More time (-)</source>
        <translation>更长时间 (-)</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>更长时间</translation>
    </message>
    <message>
        <source>Less time (+)</source>
        <translation>更短时间 (+)</translation>
    </message>
    <message>
        <source>Less time</source>
        <translation>更短时间</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>From the beginning of the run to its end</source>
        <translation>从运行开始到结束</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the moment that is shown in view (End)</source>
        <translation>让所显示的时刻保持可见 (End)</translation>
    </message>
    <message>
        <source>Collapse quiet</source>
        <translation>折叠静默</translation>
    </message>
    <message>
        <source>Draw stretches in which nothing happens in little room</source>
        <translation>将无事发生的时段压缩显示</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpaceTimeView</name>
    <message>
        <source>Space-time diagram</source>
        <translation>时空图</translation>
    </message>
    <message>
        <source>A line per member with the messages between them, along time</source>
        <translation>每个成员一条线，沿时间显示成员之间的消息</translation>
    </message>
    <message>
        <source>%1 of %2 messages drawn</source>
        <translation>已绘制 %2 条消息中的 %1 条</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>未知成员</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1：%2，从 %3 到 %4</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <translation>%1，已丢失</translation>
    </message>
    <message>
        <source>%1, under way for %2</source>
        <translation>%1，途中 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 suspects %3, confirmed by %n</source>
        <translation>
            <numerusform>%1：%2 怀疑 %3，%n 个成员确认</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpeedText</name>
    <message>
        <source>%1×</source>
        <extracomment>a speed: so many times as fast as time really goes</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::StateCount</name>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members are in a state: &quot;8 alive&quot;</extracomment>
        <translation>%2 %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::StatusLine</name>
    <message>
        <source>no node of ours runs</source>
        <translation>没有正在运行的自有节点</translation>
    </message>
    <message>
        <source>converged for %1</source>
        <translation>已收敛%1</translation>
    </message>
    <message>
        <source>not converged for %1</source>
        <translation>未收敛已有%1</translation>
    </message>
    <message>
        <source>%1 messages/s</source>
        <translation>%1条消息/秒</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1帧/秒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>%1, the past</source>
        <extracomment>&quot;live&quot; or &quot;simulated&quot;, while the past of it is looked at</extracomment>
        <translation>%1，过去</translation>
    </message>
    <message>
        <source>● recording</source>
        <extracomment>what is shown is being kept in a file</extracomment>
        <translation>● 正在录制</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::TagSplitDialog</name>
    <message>
        <source>Split by tag</source>
        <translation>按标签分割</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Members with the same value stay together. Nothing passes between the others, and whoever has no value is spared.</source>
        <translation>值相同的成员在一起。其他成员之间什么都无法通过，没有值的成员不受影响。</translation>
    </message>
    <message>
        <source>all of the metadata</source>
        <translation>全部元数据</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>This does not split them: give at least two members different values, by “Change metadata” in the Node menu.</source>
        <translation>这无法分割它们：请通过节点菜单中的“更改元数据”为至少两个成员设置不同的值。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::TextFormat</name>
    <message>
        <source>(unnamed)</source>
        <translation>（未命名）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1微秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>hex %1</source>
        <translation>十六进制 %1</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>stands between two clauses of a sentence</extracomment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::UntilDialog</name>
    <message>
        <source>Go on until</source>
        <translation>继续直到</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>直到(&amp;U)</translation>
    </message>
    <message>
        <source>A state (n5 is suspected by at least 2), a count (3 members are dead), or a message (an ack to n3), joined with and, or and not. The words are English in every language.</source>
        <translation>状态（n5 is suspected by at least 2）、数量（3 members are dead）或消息（an ack to n3），可用 and、or 和 not 连接。无论界面语言，这些词都是英语。</translation>
    </message>
    <message>
        <source>Nobody is called %1 at this moment.</source>
        <translation>此刻没有名为 %1 的成员。</translation>
    </message>
    <message>
        <source>It is so already: that has to end before it can come true again.</source>
        <translation>现在已经如此：须先不再如此，才能再次成真。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ViewpointMenu</name>
    <message>
        <source>&amp;Viewpoint</source>
        <translation>视角(&amp;V)</translation>
    </message>
    <message>
        <source>What &amp;most believe</source>
        <translation>多数节点的看法(&amp;M)</translation>
    </message>
    <message>
        <source>Ground &amp;truth</source>
        <translation>真实情况(&amp;T)</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>%1的视角</translation>
    </message>
    <message>
        <source>View: ground truth</source>
        <translation>视角：真实情况</translation>
    </message>
    <message>
        <source>View: what most believe</source>
        <translation>视角：多数节点的看法</translation>
    </message>
    <message>
        <source>View: as %1 sees it</source>
        <translation>视角：%1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WelcomeStrip</name>
    <message>
        <source>Connect to a cluster…</source>
        <translation>连接到集群…</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>制造故障</translation>
    </message>
    <message>
        <source>You are looking at real memberlist nodes that talk over this machine&apos;s loopback network.</source>
        <translation>您看到的是真实的memberlist节点，它们通过本机的环回网络通信。</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>不再显示</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyModel</name>
    <message>
        <source>Go to this moment, %1</source>
        <translation>转到此时刻 %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyPanel</name>
    <message>
        <source>Why %1 believes of %2 what it believes at %3</source>
        <translation>%1 在 %3 为何这样看待 %2</translation>
    </message>
    <message>
        <source>Why %1 does not know at %3 what others know of %2</source>
        <translation>%1 在 %3 为何不知道其他成员所知的 %2 的消息</translation>
    </message>
    <message>
        <source>How what %1 believes of %2 at %3 spread</source>
        <translation>%1 在 %3 对 %2 的看法是如何传播的</translation>
    </message>
    <message>
        <source>Why this happened</source>
        <translation>这为什么会发生</translation>
    </message>
    <message>
        <source>What came of this</source>
        <translation>由此产生了什么</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>How did it spread?</source>
        <translation>如何传播？</translation>
    </message>
    <message>
        <source>Why not newer?</source>
        <translation>为何没有更新的消息？</translation>
    </message>
    <message>
        <source>Who believes it</source>
        <translation>谁这样认为</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Ask about the moment that is shown (Enter)</source>
        <translation>就当前显示的时刻提问（回车）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation>复制回答(&amp;C)</translation>
    </message>
    <message>
        <source>Write who believes it, and about whom.</source>
        <translation>请填写谁这样认为，以及关于谁。</translation>
    </message>
    <message>
        <source>No node of ours is called %1 at this moment: what others believe is only known of nodes that this program hosts.</source>
        <translation>此时没有名为 %1 的我方节点：只有由本程序托管的节点，其看法才是已知的。</translation>
    </message>
    <message>
        <source>Looking for the answer…</source>
        <translation>正在寻找答案…</translation>
    </message>
    <message>
        <source>Select a member first, to ask why it is taken for what it is.</source>
        <translation>请先选择一个成员，再问它为何被这样看待。</translation>
    </message>
    <message>
        <source>None of our nodes knows %1 at this moment.</source>
        <translation>此时我方没有节点知道 %1。</translation>
    </message>
    <message>
        <source>The past can&apos;t be asked: %1</source>
        <translation>无法查询过去：%1</translation>
    </message>
    <message>
        <source>The run has nothing to say to that.</source>
        <translation>这次运行中没有相关信息。</translation>
    </message>
    <message>
        <source>There may be more: looking for all of it would have taken too long.</source>
        <translation>可能还有更多：全部查找会耗时过长。</translation>
    </message>
    <message>
        <source>Select a member and press Y to ask why it is taken for what it is, or ask about a line of the log.</source>
        <translation>选择一个成员并按 Y，询问它为何被这样看待；也可以就日志中的一行提问。</translation>
    </message>
    <message>
        <source>Draw the spread</source>
        <translation>绘制传播过程</translation>
    </message>
    <message>
        <source>Show on the canvas and in the space-time diagram who learned of it from whom, and when (Escape ends it)</source>
        <translation>在画布和时空图中显示谁在何时从谁那里得知（按 Esc 结束）</translation>
    </message>
    <message>
        <source>Piece of news</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyPhrases</name>
    <message>
        <source>%1 does not list %2 since %3.</source>
        <translation>自%3起，%1的成员表中没有%2。</translation>
    </message>
    <message>
        <source>%1 knows since %2 that %3 has left (incarnation %4).</source>
        <translation>%1自%2起知道%3已离开（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 believes %2 %3, since %4 at incarnation %5.</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1认为%2%3，自%4起化身号为%5。</translation>
    </message>
    <message>
        <source>%1 believes %2 %3 again since %4 (incarnation %5).</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1自%4起重新认为%2%3（化身号%5）。</translation>
    </message>
    <message>
        <source>%1 believes %2 %3 since %4 (incarnation %5).</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1自%4起认为%2%3（化身号%5）。</translation>
    </message>
    <message>
        <source>%1 does not list itself since %2.</source>
        <translation>自%2起，%1的成员表中没有它自身。</translation>
    </message>
    <message>
        <source>%1 knows since %2 that it has left itself (incarnation %3).</source>
        <translation>%1自%2起知道自身已离开（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 believes itself %2, since %3 at incarnation %4.</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1认为自身%2，自%3起化身号为%4。</translation>
    </message>
    <message>
        <source>%1 believes itself %2 again since %3 (incarnation %4).</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1自%3起重新认为自身%2（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 believes itself %2 since %3 (incarnation %4).</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1自%3起认为自身%2（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 began at %2 as one of a cluster that had long been together, with %3 in it.</source>
        <translation>%1在%2作为一个早已建立的集群的成员启动，%3也在该集群中。</translation>
    </message>
    <message>
        <source>%1 has never heard of %2.</source>
        <translation>%1从未得知%2。</translation>
    </message>
    <message>
        <source>%1 forgot %2 at %3: its round of probes wrapped, and the dead and those who left are kept only for a while.</source>
        <translation>%1在%3遗忘了%2：它的一轮探测重新开始，而死亡和已离开的成员只保留一段时间。</translation>
    </message>
    <message>
        <source>%1 has been frozen since %2, and believes what it did then.</source>
        <translation>%1自%2起被冻结，仍保持当时的看法。</translation>
    </message>
    <message>
        <source>%1 does not run yet.</source>
        <translation>%1尚未运行。</translation>
    </message>
    <message>
        <source>%1 does not run: it was killed at %2.</source>
        <translation>%1没有运行：它在%2被强制终止。</translation>
    </message>
    <message>
        <source>%1 does not run: it stopped at %2.</source>
        <translation>%1没有运行：它在%2已停止。</translation>
    </message>
    <message>
        <source>%1 learned of %2 at %3 (incarnation %4).</source>
        <translation>%1在%3得知成员%2（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 learned what is new about %2 at %3 (incarnation %4).</source>
        <translation>%1在%3得知%2的新情况（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 knew of incarnation %2 of %3 at %4.</source>
        <translation>%1在%4得知%3的化身号为%2。</translation>
    </message>
    <message>
        <source>%1 came to suspect %2 at %3 (incarnation %4).</source>
        <translation>%1在%3开始怀疑%2（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 dropped its suspicion of %2 at %3 (incarnation %4).</source>
        <translation>%1在%3解除对%2的怀疑（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 took %2 for dead at %3 (incarnation %4).</source>
        <translation>%1在%3认定%2死亡（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 knew at %2 that %3 had left (incarnation %4).</source>
        <translation>%1在%2得知%3已离开（化身号%4）。</translation>
    </message>
    <message>
        <source>%1 announced itself at %2 (incarnation %3).</source>
        <translation>%1在%2宣告自身（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 announced new metadata, versions or address at %2 (incarnation %3).</source>
        <translation>%1在%2宣告新的元数据、版本或地址（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 knew of incarnation %2 of itself at %3.</source>
        <translation>%1在%3得知自身的化身号为%2。</translation>
    </message>
    <message>
        <source>%1 came to suspect itself at %2 (incarnation %3).</source>
        <translation>%1在%2开始怀疑自身（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 dropped its suspicion of itself at %2 (incarnation %3).</source>
        <translation>%1在%2解除对自身的怀疑（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 took itself for dead at %2 (incarnation %3).</source>
        <translation>%1在%2认定自身死亡（化身号%3）。</translation>
    </message>
    <message>
        <source>%1 knew at %2 that it had left (incarnation %3).</source>
        <translation>%1在%2得知自身已离开（化身号%3）。</translation>
    </message>
    <message>
        <source>%1, which is not ours</source>
        <extracomment>%1: an address</extracomment>
        <translation>%1（外部成员）</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4.</source>
        <extracomment>%4: &quot;by gossip&quot;</extracomment>
        <translation>%1在%2得到%3的消息，方式：%4。</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5, as %6 says.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is suspect&quot;, %6: who says so</extracomment>
        <translation>%1在%2从%3得知%5，方式：%4；这是%6的说法。</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5, as %6 declared.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is dead&quot;, %6: who declared it</extracomment>
        <translation>%1在%2从%3得知%5，方式：%4；这是%6宣告的。</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is alive&quot;</extracomment>
        <translation>%1在%2从%3得知%5，方式：%4。</translation>
    </message>
    <message>
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4; no confirmations were wanted.</source>
        <translation>%1对%2的怀疑在%3到期，历时%4；无需确认。</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations; without any it would have been %6.</source>
        <extracomment>%5: how many confirmations there were, of %n</extracomment>
        <translation>
            <numerusform>%1对%2的怀疑在%3到期，历时%4，得到%5/%n次确认；若无确认，则为%6。</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <extracomment>among those who confirmed a suspicion: the one who has it</extracomment>
        <translation>其自身</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations (%6); without any it would have been %7.</source>
        <extracomment>%5: how many confirmations there were, of %n; %6: by whom</extracomment>
        <translation>
            <numerusform>%1对%2的怀疑在%3到期，历时%4，得到%5/%n次确认（%6）；若无确认，则为%7。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 began to suspect %2 at %3, for %4 at most.</source>
        <translation>%1在%3开始怀疑%2，最长%4。</translation>
    </message>
    <message>
        <source>%1 began to suspect %2 at %3, on %4&apos;s word, for %5 at most.</source>
        <translation>%1在%3根据%4的说法开始怀疑%2，最长%5。</translation>
    </message>
    <message>
        <source>A probe of its own confirmed it to %1 at %2, which left %3 to refute it.</source>
        <translation>%1自身的探测在%2确认了此怀疑，之后还剩%3可供反驳。</translation>
    </message>
    <message>
        <source>%1 confirmed it to %2 at %3, which left %4 to refute it.</source>
        <translation>%1在%3向%2确认了此怀疑，之后还剩%4可供反驳。</translation>
    </message>
    <message>
        <source>%1&apos;s suspicion of %2 ended at %3.</source>
        <translation>%1对%2的怀疑在%3结束。</translation>
    </message>
    <message>
        <source>%1 refuted what was said about it at %2, with incarnation %3.</source>
        <translation>%1在%2以化身号%3反驳关于自身的传言。</translation>
    </message>
    <message>
        <source>%1 refuted %2&apos;s word about it at %3, with incarnation %4.</source>
        <translation>%1在%3以化身号%4反驳%2关于它的说法。</translation>
    </message>
    <message>
        <source>%1 started at %2.</source>
        <translation>%1在%2启动。</translation>
    </message>
    <message>
        <source>%1 was killed at %2.</source>
        <translation>%1在%2被强制终止。</translation>
    </message>
    <message>
        <source>%1 stopped at %2.</source>
        <translation>%1在%2停止。</translation>
    </message>
    <message>
        <source>%1 was frozen at %2 for %3.</source>
        <translation>%1在%2被冻结%3。</translation>
    </message>
    <message>
        <source>%1 was frozen at %2.</source>
        <translation>%1在%2被冻结。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited, and %4 had been dropped.</source>
        <extracomment>%4: how many inputs</extracomment>
        <translation>
            <numerusform>%1在%2解冻，历时%3；有%n项输入在等待，另有%4项已被丢弃。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited.</source>
        <translation>
            <numerusform>%1在%2解冻，历时%3；有%n项输入在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was asked to leave at %2.</source>
        <translation>%1在%2被要求离开。</translation>
    </message>
    <message>
        <source>%1 was given new metadata at %2.</source>
        <translation>%1在%2获得新的元数据。</translation>
    </message>
    <message>
        <source>A command asked for it at %1: %2.</source>
        <extracomment>%2: a command as it stands in scripts, which is English</extracomment>
        <translation>一条命令在%1提出此要求：%2。</translation>
    </message>
    <message>
        <source>A command to %1 asked for it at %2: %3.</source>
        <extracomment>%3: a command as it stands in scripts, which is English</extracomment>
        <translation>一条发给%1的命令在%2提出此要求：%3。</translation>
    </message>
    <message>
        <source>%1 heard at %2 of another %3 at %4, and keeps to the one at %5.</source>
        <extracomment>%4 and %5: addresses</extracomment>
        <translation>%1在%2得知另有一个%3，地址为%4；它仍以地址为%5的那个为准。</translation>
    </message>
    <message>
        <source>What went to or from %1 was lost at %2: %3.</source>
        <translation>与%1往来的内容在%2丢失：%3。</translation>
    </message>
    <message>
        <source>What went to or from %1 was lost at %2.</source>
        <translation>与%1往来的内容在%2丢失。</translation>
    </message>
    <message>
        <source>What went to or from %1 met a cut at %2: %3.</source>
        <translation>与%1往来的内容在%2遇到被切断的链路：%3。</translation>
    </message>
    <message>
        <source>What went to or from %1 met a cut at %2.</source>
        <translation>与%1往来的内容在%2遇到被切断的链路。</translation>
    </message>
    <message>
        <source>What went to or from %1 passed at %2: %3.</source>
        <translation>与%1往来的内容在%2通过：%3。</translation>
    </message>
    <message>
        <source>What went to or from %1 passed at %2.</source>
        <translation>与%1往来的内容在%2通过。</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to send at %3.</source>
        <translation>%1在%3不得不等待%2才能发送。</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to read at %3.</source>
        <translation>%1在%3不得不等待%2才能读取。</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to send at %3: %4.</source>
        <translation>%1在%3不得不等待%2才能发送：%4。</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to read at %3: %4.</source>
        <translation>%1在%3不得不等待%2才能读取：%4。</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1: an event as the trace has it, in English; %2: when</extracomment>
        <translation>%1，时间%2。</translation>
    </message>
    <message>
        <source>%1: %2 at %3.</source>
        <extracomment>%2: an event as the trace has it, in English; %3: when</extracomment>
        <translation>%1：%2，时间%3。</translation>
    </message>
    <message>
        <source>%1 sent %2 %3 at %4.</source>
        <extracomment>%3: &quot;a ping&quot;</extracomment>
        <translation>%1在%4向%2发送%3。</translation>
    </message>
    <message>
        <source>%1 had %2 from %3 at %4.</source>
        <extracomment>%2: &quot;a ping&quot;</extracomment>
        <translation>%1在%4收到来自%3的%2。</translation>
    </message>
    <message>
        <source>%1 sent %2 %3 about %4 at %5.</source>
        <extracomment>%3: &quot;an alive message&quot;, %4: a member</extracomment>
        <translation>%1在%5向%2发送关于%4的%3。</translation>
    </message>
    <message>
        <source>%1 had %2 about %3 from %4 at %5.</source>
        <extracomment>%2: &quot;an alive message&quot;, %3: a member</extracomment>
        <translation>%1在%5收到来自%4、关于%3的%2。</translation>
    </message>
    <message>
        <source>%1 began to gossip %2 at %3.</source>
        <extracomment>%2: &quot;a user message&quot;</extracomment>
        <translation>%1在%3开始以Gossip发送%2。</translation>
    </message>
    <message>
        <source>%1 began to gossip %2 about %3 at %4.</source>
        <extracomment>%2: &quot;an alive message&quot;</extracomment>
        <translation>%1在%4开始以Gossip发送关于%3的%2。</translation>
    </message>
    <message>
        <source>%1 stopped gossiping it at %2: there was newer news.</source>
        <translation>%1在%2停止以Gossip发送此消息：有了更新的消息。</translation>
    </message>
    <message>
        <source>%1 stopped gossiping it at %2: it had been sent as often as it may.</source>
        <translation>%1在%2停止以Gossip发送此消息：发送次数已达上限。</translation>
    </message>
    <message>
        <source>%1 ignored it at %2: %3.</source>
        <translation>%1在%2忽略了它：%3。</translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages left %1 for %2 at %3.</source>
        <translation>
            <numerusform>一个含%n条消息的包在%3从%1发往%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages reached %1 from %2 at %3.</source>
        <translation>
            <numerusform>一个来自%2、含%n条消息的包在%3到达%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dialled %2 for a join at %3.</source>
        <translation>%1在%3连接%2，以便加入。</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a push/pull at %3.</source>
        <translation>%1在%3连接%2，以进行push/pull。</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a ping at %3.</source>
        <translation>%1在%3连接%2，以发送ping。</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a user message at %3.</source>
        <translation>%1在%3连接%2，以发送用户消息。</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a %3 at %4.</source>
        <translation>%1在%4连接%2（用途：%3）。</translation>
    </message>
    <message>
        <source>%1 was done with a connection at %2.</source>
        <translation>%1在%2用完了一个连接。</translation>
    </message>
    <message>
        <source>A connection of %1 failed at %2: %3.</source>
        <translation>%1的一个连接在%2失败：%3。</translation>
    </message>
    <message>
        <source>What led to it is not known: it came from a member that is not ours.</source>
        <translation>起因不明：它来自外部成员。</translation>
    </message>
    <message>
        <source>What led to it, event #%1, is not in the trace.</source>
        <extracomment>%1: its number</extracomment>
        <translation>其起因（事件#%1）不在记录中。</translation>
    </message>
    <message>
        <source>There is more, which is left out.</source>
        <translation>还有更多，此处略去。</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on.</source>
        <translation>
            <numerusform>自%2起，%n个节点得知%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on; the last was %3, %4 later.</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %3: a node, %4: a duration</extracomment>
        <translation>
            <numerusform>自%2起，%n个节点得知%1；最后一个是%3，晚了%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on.</source>
        <translation>
            <numerusform>自%3起，%1个节点中有%n个得知%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %4: a node, %5: a duration</extracomment>
        <translation>
            <numerusform>自%3起，%1个节点中有%n个得知%2；最后一个是%4，晚了%5。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by itself, at %2.</source>
        <extracomment>who learned of something, and when; %3: a duration</extracomment>
        <translation>%1，自行得知，时间%2。</translation>
    </message>
    <message>
        <source>%1, by itself, at %2 (%3 later).</source>
        <extracomment>who learned of something, and when; %3: a duration</extracomment>
        <translation>%1，自行得知，时间%2（晚%3）。</translation>
    </message>
    <message>
        <source>a member that is not ours</source>
        <extracomment>of whom somebody heard something</extracomment>
        <translation>外部成员</translation>
    </message>
    <message>
        <source>%1, from %2, %3, at %4.</source>
        <extracomment>who learned of something, from whom; %3: &quot;by gossip&quot;, %4: when</extracomment>
        <translation>%1，来自%2，方式：%3，时间%4。</translation>
    </message>
    <message>
        <source>%1, from %2, %3, at %4 (%5 later).</source>
        <extracomment>who learned of something, from whom; %3: &quot;by gossip&quot;, %4: when, %5: a duration</extracomment>
        <translation>%1，来自%2，方式：%3，时间%4（晚%5）。</translation>
    </message>
    <message>
        <source>Not %1: newer news overtook it.</source>
        <translation>%1除外：更新的消息先到了。</translation>
    </message>
    <message>
        <source>Not %1: it had not heard of it in the end.</source>
        <translation>%1除外：它直到最后也没有得知。</translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n个丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n个被阻断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made late</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n个被延迟</numerusform>
        </translation>
    </message>
    <message>
        <source>It has stopped nothing.</source>
        <translation>它没有阻止任何内容。</translation>
    </message>
    <message>
        <source>Of packets and streams it met: %1, and more.</source>
        <extracomment>%1: &quot;5 lost and 2 made late&quot;</extracomment>
        <translation>受其影响的包和流：%1，还有更多。</translation>
    </message>
    <message>
        <source>Of packets and streams it met: %1.</source>
        <extracomment>%1: &quot;5 lost and 2 made late&quot;</extracomment>
        <translation>受其影响的包和流：%1。</translation>
    </message>
    <message>
        <source>Others know %1; %2 was the first, at %3.</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a node</extracomment>
        <translation>其他节点知道%1；首个是%2，时间%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes know %2; %3 was the first, at %4.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %3: a node</extracomment>
        <translation>
            <numerusform>%1个节点中有%n个知道%2；首个是%3，时间%4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has news of %1 that %2 lacks.</source>
        <translation>关于%1，没有谁知道%2所不知道的消息。</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but it was still on its way; it came %4 after the time in question.</source>
        <extracomment>%2: &quot;by gossip&quot;</extracomment>
        <translation>%1在%3发送了此消息，方式：%2；但它尚在途中，在所问时刻之后%4才到达。</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but it was still on its way.</source>
        <extracomment>%2: &quot;by gossip&quot;</extracomment>
        <translation>%1在%3发送了此消息，方式：%2；但它尚在途中。</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but %4; it came %5 after the time in question.</source>
        <extracomment>%2: &quot;by gossip&quot;, %4: a clause that says what became of a message</extracomment>
        <translation>%1在%3发送了此消息，方式：%2；但%4，在所问时刻之后%5才到达。</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but %4.</source>
        <extracomment>%2: &quot;by gossip&quot;, %4: a clause that says what became of a message</extracomment>
        <translation>%1在%3发送了此消息，方式：%2；但%4。</translation>
    </message>
    <message>
        <source>No message with it had been sent to anybody.</source>
        <translation>尚未向任何成员发送过带有它的消息。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n messages with it went to %1.</source>
        <translation>
            <numerusform>带有它的%n条消息都没有发给%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 nodes that gossiped it %n have done so as often as they may.</source>
        <extracomment>of %1 nodes %n have done so</extracomment>
        <translation>
            <numerusform>在以Gossip发送它的%1个节点中，%n个的发送次数已达上限。</numerusform>
        </translation>
    </message>
    <message>
        <source>The one node that gossiped it has done so as often as it may.</source>
        <translation>唯一以Gossip发送它的节点，其发送次数已达上限。</translation>
    </message>
    <message>
        <source>The one node that gossiped it has not yet done so as often as it may.</source>
        <translation>唯一以Gossip发送它的节点，其发送次数尚未达到上限。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s probe %2 of %3 failed at %4, after %5, with %6 of %n nacks in time.</source>
        <extracomment>%6: how many nacks came in time, of %n</extracomment>
        <translation>
            <numerusform>%1对%3的第%2号探测在%4失败，历时%5，及时收到的nack为%6/%n。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 failed at %4, after %5.</source>
        <translation>%1对%3的第%2号探测在%4失败，历时%5。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came directly.</source>
        <translation>%1对%3的第%2号探测在%4成功，历时%5：ack直接到达。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came through a relay.</source>
        <translation>%1对%3的第%2号探测在%4成功，历时%5：ack经中继到达。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came over TCP.</source>
        <translation>%1对%3的第%2号探测在%4成功，历时%5：ack通过TCP到达。</translation>
    </message>
    <message>
        <source>The ack to its ping came at %1.</source>
        <translation>对其ping的ack在%1到达。</translation>
    </message>
    <message>
        <source>No ack to its ping: %1.</source>
        <extracomment>%1: a clause that says what became of a message</extracomment>
        <translation>没有收到对其ping的ack：%1。</translation>
    </message>
    <message>
        <source>The ack to its TCP ping came at %1.</source>
        <translation>对其TCP ping的ack在%1到达。</translation>
    </message>
    <message>
        <source>No ack to its TCP ping: %1.</source>
        <extracomment>%1: a clause that says what became of a message</extracomment>
        <translation>没有收到对其TCP ping的ack：%1。</translation>
    </message>
    <message>
        <source>The ack through %1 came at %2.</source>
        <translation>经%1的ack在%2到达。</translation>
    </message>
    <message>
        <source>No ack through %1: %2.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>没有收到经%1的ack：%2。</translation>
    </message>
    <message>
        <source>No ack through %1: %2; its nack came in time.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>没有收到经%1的ack：%2；其nack及时到达。</translation>
    </message>
    <message>
        <source>No ack through %1: %2; its nack came %3 after the end and did not count.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>没有收到经%1的ack：%2；其nack在结束后%3才到达，不计入。</translation>
    </message>
    <message>
        <source>No ack through %1: %2; no nack came either.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>没有收到经%1的ack：%2；也没有收到nack。</translation>
    </message>
    <message>
        <source>no connection from %1 to %2 could be made</source>
        <translation>无法建立从%1到%2的连接</translation>
    </message>
    <message>
        <source>no connection from %1 to %2 could be made (%3)</source>
        <extracomment>%3: a clause: which fault is in force</extracomment>
        <translation>无法建立从%1到%2的连接（%3）</translation>
    </message>
    <message>
        <source>%1 began its probe %2 of %3 at %4.</source>
        <translation>%1在%4开始对%3的第%2号探测。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it found no relay to ask, and tried TCP, at %4.</source>
        <translation>%1对%3的第%2号探测没有及时收到ack；%4时没有找到可用的中继，于是尝试TCP。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it found no relay to ask at %4.</source>
        <translation>%1对%3的第%2号探测没有及时收到ack；%4时没有找到可用的中继。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it asked %4, and tried TCP, at %5.</source>
        <translation>%1对%3的第%2号探测没有及时收到ack，于是在%5请%4作中继，并尝试TCP。</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it asked %4 at %5.</source>
        <translation>%1对%3的第%2号探测没有及时收到ack，于是在%5请%4作中继。</translation>
    </message>
    <message>
        <source>%1&apos;s local health became %2 (%3) at %4.</source>
        <extracomment>%3: by how much it moved, with its sign</extracomment>
        <translation>%1的本地健康值在%4变为%2（%3）。</translation>
    </message>
    <message>
        <source>A connection to or from %1 was broken at %2: %3.</source>
        <translation>在%2，与%1之间的TCP连接中断：%3。</translation>
    </message>
    <message>
        <source>A connection to or from %1 was broken at %2.</source>
        <translation>在%2，与%1之间的TCP连接中断。</translation>
    </message>
    <message>
        <source>What went to or from %1 was too much for the link at %2: %3.</source>
        <translation>在%2，与%1之间往来的内容超出了连接的承载能力：%3。</translation>
    </message>
    <message>
        <source>What went to or from %1 was too much for the link at %2.</source>
        <translation>在%2，与%1之间往来的内容超出了连接的承载能力。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyWords</name>
    <message>
        <source>the ping from %1 to %2</source>
        <translation>%1发给%2的ping</translation>
    </message>
    <message>
        <source>the indirect ping from %1 to %2</source>
        <translation>%1发给%2的间接ping</translation>
    </message>
    <message>
        <source>the ack from %1 to %2</source>
        <translation>%1发给%2的ack</translation>
    </message>
    <message>
        <source>the nack from %1 to %2</source>
        <translation>%1发给%2的nack</translation>
    </message>
    <message>
        <source>the suspect message from %1 to %2</source>
        <translation>%1发给%2的“可疑”消息</translation>
    </message>
    <message>
        <source>the alive message from %1 to %2</source>
        <translation>%1发给%2的“存活”消息</translation>
    </message>
    <message>
        <source>the dead message from %1 to %2</source>
        <translation>%1发给%2的“死亡”消息</translation>
    </message>
    <message>
        <source>the table from %1 to %2</source>
        <translation>%1发给%2的成员表</translation>
    </message>
    <message>
        <source>the user message from %1 to %2</source>
        <translation>%1发给%2的用户消息</translation>
    </message>
    <message>
        <source>the error message from %1 to %2</source>
        <translation>%1发给%2的错误消息</translation>
    </message>
    <message>
        <source>a ping</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>ping</translation>
    </message>
    <message>
        <source>an indirect ping</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>间接ping</translation>
    </message>
    <message>
        <source>an ack</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>ack</translation>
    </message>
    <message>
        <source>a nack</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>nack</translation>
    </message>
    <message>
        <source>a suspect message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>“可疑”消息</translation>
    </message>
    <message>
        <source>an alive message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>“存活”消息</translation>
    </message>
    <message>
        <source>a dead message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>“死亡”消息</translation>
    </message>
    <message>
        <source>a table</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>成员表</translation>
    </message>
    <message>
        <source>a user message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>用户消息</translation>
    </message>
    <message>
        <source>an error message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>%1 had sent no ping</source>
        <translation>%1没有发送ping</translation>
    </message>
    <message>
        <source>%1 had sent no indirect ping</source>
        <translation>%1没有发送间接ping</translation>
    </message>
    <message>
        <source>%1 had sent no ack</source>
        <translation>%1没有发送ack</translation>
    </message>
    <message>
        <source>%1 had sent no nack</source>
        <translation>%1没有发送nack</translation>
    </message>
    <message>
        <source>%1 had sent no suspect message</source>
        <translation>%1没有发送“可疑”消息</translation>
    </message>
    <message>
        <source>%1 had sent no alive message</source>
        <translation>%1没有发送“存活”消息</translation>
    </message>
    <message>
        <source>%1 had sent no dead message</source>
        <translation>%1没有发送“死亡”消息</translation>
    </message>
    <message>
        <source>%1 had sent no table</source>
        <translation>%1没有发送成员表</translation>
    </message>
    <message>
        <source>%1 had sent no user message</source>
        <translation>%1没有发送用户消息</translation>
    </message>
    <message>
        <source>%1 had sent no error message</source>
        <translation>%1没有发送错误消息</translation>
    </message>
    <message>
        <source>%1 arrived, and changed nothing</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1已到达，但没有改变任何事</translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1已到达</translation>
    </message>
    <message>
        <source>%1 came %2 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: a duration</extracomment>
        <translation>%1晚到了%2</translation>
    </message>
    <message>
        <source>%1 was lost (%2)</source>
        <translation>%1丢失了（%2）</translation>
    </message>
    <message>
        <source>%1 was lost</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1丢失了</translation>
    </message>
    <message>
        <source>%1 met a cut (%2)</source>
        <translation>%1遇到被切断的链路（%2）</translation>
    </message>
    <message>
        <source>%1 met a cut</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1遇到被切断的链路</translation>
    </message>
    <message>
        <source>the connection from %1 to %2 failed: %3</source>
        <extracomment>%3: a clause that says why</extracomment>
        <translation>从%1到%2的连接失败：%3</translation>
    </message>
    <message>
        <source>its receiver</source>
        <comment>by or to whom</comment>
        <translation>接收方</translation>
    </message>
    <message>
        <source>the trace does not tell what became of %1</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>记录没有说明%1的下落</translation>
    </message>
    <message>
        <source>%1 had to wait and came %2 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: a duration</extracomment>
        <translation>%1不得不等待，晚到了%2</translation>
    </message>
    <message>
        <source>%1 had to wait</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1不得不等待</translation>
    </message>
    <message>
        <source>%1 had to wait (%2) and came %3 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: which fault is in force, %3: a duration</extracomment>
        <translation>%1不得不等待（%2），晚到了%3</translation>
    </message>
    <message>
        <source>%1 had to wait (%2)</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: which fault is in force</extracomment>
        <translation>%1不得不等待（%2）</translation>
    </message>
    <message>
        <source>its receiver</source>
        <comment>what it does</comment>
        <translation>接收方</translation>
    </message>
    <message>
        <source>%1 had been frozen since %2</source>
        <translation>%1自%2起已被冻结</translation>
    </message>
    <message>
        <source>%1 had been killed at %2</source>
        <translation>%1已在%2被强制终止</translation>
    </message>
    <message>
        <source>%1 had stopped at %2</source>
        <translation>%1已在%2停止</translation>
    </message>
    <message>
        <source>the system would not send %1: %2</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: why</extracomment>
        <translation>系统没有发送%1：%2</translation>
    </message>
    <message>
        <source>%1 could not read %2: %3</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;, %3: why</extracomment>
        <translation>%1无法解读%2：%3</translation>
    </message>
    <message>
        <source>%1 ignored %2: %3</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;, %3: why</extracomment>
        <translation>%1忽略了%2：%3</translation>
    </message>
    <message>
        <source>%1 dropped %2, since its queue of received gossip was full</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1丢弃了%2，因为其接收Gossip的队列已满</translation>
    </message>
    <message>
        <source>an unknown member</source>
        <comment>to whom</comment>
        <translation>未知成员</translation>
    </message>
    <message>
        <source>an unknown member</source>
        <comment>from whom</comment>
        <translation>未知成员</translation>
    </message>
    <message>
        <source>that %1 is unknown (incarnation %2)</source>
        <translation>%1状态未知（化身号%2）</translation>
    </message>
    <message>
        <source>that %1 is alive (incarnation %2)</source>
        <translation>%1存活（化身号%2）</translation>
    </message>
    <message>
        <source>that %1 is suspect (incarnation %2)</source>
        <translation>%1可疑（化身号%2）</translation>
    </message>
    <message>
        <source>that %1 is dead (incarnation %2)</source>
        <translation>%1已死亡（化身号%2）</translation>
    </message>
    <message>
        <source>that %1 has left (incarnation %2)</source>
        <translation>%1已离开（化身号%2）</translation>
    </message>
    <message>
        <source>by gossip</source>
        <extracomment>how something came to a node</extracomment>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>with a ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>随ping捎带</translation>
    </message>
    <message>
        <source>with an indirect ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>随间接ping捎带</translation>
    </message>
    <message>
        <source>with an ack</source>
        <extracomment>how something came to a node</extracomment>
        <translation>随ack捎带</translation>
    </message>
    <message>
        <source>together with a ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>与ping一起</translation>
    </message>
    <message>
        <source>in a push/pull</source>
        <extracomment>how something came to a node</extracomment>
        <translation>push/pull</translation>
    </message>
    <message>
        <source>in the push/pull of a join</source>
        <extracomment>how something came to a node</extracomment>
        <translation>加入时的push/pull</translation>
    </message>
    <message>
        <source>by itself</source>
        <extracomment>how something came to a node</extracomment>
        <translation>自行</translation>
    </message>
    <message>
        <source>in a way that is not known</source>
        <extracomment>how something came to a node</extracomment>
        <translation>不明</translation>
    </message>
    <message>
        <source>late or unknown ack</source>
        <translation>ack迟到或来历不明</translation>
    </message>
    <message>
        <source>late or unknown nack</source>
        <translation>nack迟到或来历不明</translation>
    </message>
    <message>
        <source>ping for another node</source>
        <translation>ping是发给另一节点的</translation>
    </message>
    <message>
        <source>indirect ping without a target</source>
        <translation>间接ping没有目标</translation>
    </message>
    <message>
        <source>too many indirect pings at once</source>
        <translation>同时进行的间接ping过多</translation>
    </message>
    <message>
        <source>too many push/pulls at once</source>
        <translation>同时进行的push/pull过多</translation>
    </message>
    <message>
        <source>not a message for packets</source>
        <translation>该消息不应以包发送</translation>
    </message>
    <message>
        <source>not a message to begin a stream with</source>
        <translation>该消息不应作为流的开头</translation>
    </message>
    <message>
        <source>a second message on a stream</source>
        <translation>流中的第二条消息</translation>
    </message>
    <message>
        <source>an answer nobody asked for</source>
        <translation>无人请求的应答</translation>
    </message>
    <message>
        <source>empty user message</source>
        <translation>用户消息为空</translation>
    </message>
    <message>
        <source>alive without a name</source>
        <translation>“存活”消息没有名称</translation>
    </message>
    <message>
        <source>alive with a name too long for any packet</source>
        <translation>“存活”消息的名称过长，任何包都容纳不下</translation>
    </message>
    <message>
        <source>alive with metadata beyond the limit</source>
        <translation>“存活”消息的元数据超出上限</translation>
    </message>
    <message>
        <source>alive without an address</source>
        <translation>“存活”消息没有地址</translation>
    </message>
    <message>
        <source>alive with impossible protocol versions</source>
        <translation>“存活”消息的协议版本不可能存在</translation>
    </message>
    <message>
        <source>alive from an address that is not allowed</source>
        <translation>“存活”消息来自不允许的地址</translation>
    </message>
    <message>
        <source>alive at an address that is not allowed</source>
        <translation>“存活”消息中的地址不被允许</translation>
    </message>
    <message>
        <source>From %1 on, %2.</source>
        <extracomment>%1: when; %2: what a fault does, such as &quot;the link from n1 to n2 is cut&quot;</extracomment>
        <translation>从%1起，%2。</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;New cluster…</source>
        <translation>新建集群(&amp;N)…</translation>
    </message>
    <message>
        <source>Start a fresh cluster of our own nodes</source>
        <translation>用自有节点启动一个全新的集群</translation>
    </message>
    <message>
        <source>&amp;Add node…</source>
        <translation>添加节点(&amp;A)…</translation>
    </message>
    <message>
        <source>Add one more node of our own</source>
        <translation>再添加一个自有节点</translation>
    </message>
    <message>
        <source>&amp;Join address…</source>
        <translation>加入地址(&amp;J)…</translation>
    </message>
    <message>
        <source>Become a member of a real cluster</source>
        <translation>成为真实集群的成员</translation>
    </message>
    <message>
        <source>&amp;Settings of all nodes…</source>
        <translation>所有节点的设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Change settings while the nodes run</source>
        <translation>在节点运行时更改设置</translation>
    </message>
    <message>
        <source>&amp;Find in the log</source>
        <translation>在日志中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Look for words in the log</source>
        <translation>在日志中查找文字</translation>
    </message>
    <message>
        <source>Follow the &amp;log</source>
        <translation>跟随日志(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the log&apos;s newest line in view, or let it go</source>
        <translation>使日志的最新一行始终可见，或不再跟随</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave other clusters properly, then end</source>
        <translation>正常离开其他集群，然后退出</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Bring the whole cluster into view</source>
        <translation>显示整个集群</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show less, larger</source>
        <translation>显示得更少、更大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show more, smaller</source>
        <translation>显示得更多、更小</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>减少动画(&amp;R)</translation>
    </message>
    <message>
        <source>Things appear where they belong instead of moving there</source>
        <translation>图形直接出现在应在的位置，而不是移动过去</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>Select every member on the canvas</source>
        <translation>选择画布上的所有成员</translation>
    </message>
    <message>
        <source>&amp;About SwimScope</source>
        <translation>关于SwimScope(&amp;A)</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>关于本程序的说明</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>集群(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Whose picture of the cluster is drawn</source>
        <translation>绘制谁眼中的集群</translation>
    </message>
    <message>
        <source>How the members are arranged</source>
        <translation>成员的排列方式</translation>
    </message>
    <message>
        <source>Reset &amp;docks</source>
        <translation>重置停靠面板(&amp;D)</translation>
    </message>
    <message>
        <source>Put all docks back where they were at first</source>
        <translation>将所有停靠面板恢复到最初位置</translation>
    </message>
    <message>
        <source>Change the cluster&apos;s key while it runs</source>
        <translation>在集群运行时更换其密钥</translation>
    </message>
    <message>
        <source>This cluster was started without a key</source>
        <translation>此集群启动时没有密钥</translation>
    </message>
    <message>
        <source>Change the &amp;key…</source>
        <translation>更换密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>A simulated cluster has no sockets to join with</source>
        <translation>模拟集群没有可用于加入的套接字</translation>
    </message>
    <message>
        <source>Simulated clusters have no key</source>
        <translation>模拟集群没有密钥</translation>
    </message>
    <message>
        <source>New si&amp;mulated cluster…</source>
        <translation>新建模拟集群(&amp;M)…</translation>
    </message>
    <message>
        <source>Start a cluster in virtual time, which can be slowed and stepped</source>
        <translation>启动虚拟时间中的集群，可以放慢和步进</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>&amp;Experiments…</source>
        <translation>实验(&amp;E)…</translation>
    </message>
    <message>
        <source>Put published figures to the test, in simulation</source>
        <translation>在模拟中检验公布的数字</translation>
    </message>
    <message>
        <source>&amp;Laboratory</source>
        <translation>实验室(&amp;L)</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed</source>
        <translation>这是一份录制：其中发生的事无法更改</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>打开录制(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at a run that was kept in a file</source>
        <translation>查看保存在文件中的运行</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something</source>
        <translation>这是过去：要做更改，请回到现在</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>停止录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>录制(&amp;R)…</translation>
    </message>
    <message>
        <source>Keep this run in a file, from its beginning on</source>
        <translation>将此次运行从头保存到文件</translation>
    </message>
    <message>
        <source>Branc&amp;hes</source>
        <translation>分支(&amp;H)</translation>
    </message>
    <message>
        <source>Pace of real &amp;nodes</source>
        <translation>真实节点的快慢(&amp;N)</translation>
    </message>
</context>
</TS>
